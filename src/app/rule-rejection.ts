import type { Knex } from 'knex';
import { readSetting } from '../db/shops.ts';
import type { Details } from '../domain/command.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import type { Rule } from '../domain/rules.ts';
import { sentencesFor } from '../i18n/index.ts';
import { lookedOver } from './guideline.ts';
import { inTheirLanguage } from './language.ts';
import type { Core } from './perform.ts';
import { withTemplate } from './templates.ts';
import { isWrong } from './wrong-fields.ts';

/**
 * What a rule that rejects tells the customer: the same as somebody of staff with the template of rejections. Where the
 * guideline check would ask a person about it they read the fixed sentence of the reason: the decision stands. Null: it
 * rejects nothing.
 */
export async function ruleRejection(
  trx: Knex.Transaction,
  core: Core,
  rule: Rule,
  asked: ReturnRequest,
): Promise<Details['reject'] | null> {
  const reason = rule.do.reject;
  if (!reason) return null;
  const request = await inTheirLanguage(asked);
  const { language } = request.customer;
  const messageId = core.ids();
  const bare = { messageId, reason, text: sentencesFor(language).rejectReasons[reason], fixed: true, language };
  const setting = await readSetting(trx, asked.seller, asked.shop, core.platforms);
  const written = setting && withTemplate('reject', { template: 'rejected', reason, text: '' }, { request, setting });
  if (!setting || !written || isWrong(written) || !written.text) return bare;
  const person = { id: rule.id, name: rule.name };
  const details = { ...bare, text: written.text, fixed: false };
  const looked = await lookedOver('reject', details, { request, setting }, { person });
  return looked.blocked || looked.toConfirm.length > 0 ? bare : looked.details;
}
