import type { Knex } from 'knex';
import { readSetting } from '../db/shops.ts';
import type { Details } from '../domain/command.ts';
import { toDecimal } from '../domain/money.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { offerOf, type Rule } from '../domain/rules.ts';
import { lookedOver } from './guideline.ts';
import { inTheirLanguage } from './language.ts';
import type { Core } from './perform.ts';
import { withTemplate } from './templates.ts';
import { isWrong } from './wrong-fields.ts';

/**
 * What a rule offers, in the words of its template. Null: nothing; nor where the guideline check finds what it would ask a
 * person about, because nobody is there to answer.
 */
export async function ruleOffer(
  trx: Knex.Transaction,
  core: Core,
  rule: Rule,
  asked: ReturnRequest,
): Promise<Details['offer'] | null> {
  const amount = offerOf(rule, asked);
  const setting = rule.do.offer && amount ? await readSetting(trx, asked.seller, asked.shop, core.platforms) : null;
  if (!rule.do.offer || !amount || !setting) return null;
  const request = await inTheirLanguage(asked);
  const fields = { template: rule.do.offer.template, amount: toDecimal(amount), text: '' };
  const written = withTemplate('offer', fields, { request, setting });
  if (isWrong(written) || !written.text) return null;
  const messageId = core.ids();
  const { language } = request.customer;
  const terms = { offerId: `offer-${messageId}`, messageId, amount, keepItem: true };
  const person = { id: rule.id, name: rule.name };
  const looked = await lookedOver(
    'offer',
    { ...terms, text: written.text, language },
    { request, setting },
    { person },
  );
  return looked.blocked || looked.toConfirm.length > 0 ? null : looked.details;
}
