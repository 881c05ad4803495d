import { baseOf } from '../domain/language.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import {
  filled,
  isWriting,
  type OwnTemplate,
  openPlaceholders,
  type TemplateName,
  type Values,
  type Writing,
} from '../domain/templates.ts';
import { REJECT_REASONS } from '../domain/verdict.ts';
import { sentencesFor } from '../i18n/index.ts';
import { TEMPLATES } from '../i18n/templates.ts';
import { amountIn } from '../views/reader.ts';
import { readOffered } from './filled.ts';
import type { Looked } from './reading.ts';
import type { Wrong } from './wrong-fields.ts';

type Fields = Record<string, string>;

/**
 * The fields with the template's text where one was chosen and nothing was written. What has no value is asked for beside
 * the field it is written in; a placeholder that was left in a text of somebody's own stops it, too.
 */
export function withTemplate(
  action: string,
  fields: Fields,
  { request, setting }: Pick<Looked, 'request' | 'setting'>,
): Fields | Wrong {
  if (!isWriting(action)) return fields;
  const own = fields.text?.trim() ?? '';
  const template = own === '' && fields.template ? textOf(fields.template, request, setting) : null;
  const { text, missing } = filled(template?.text ?? own, valuesOf(action, fields, request, setting));
  if (missing.length === 0) return { ...fields, ...(template || text !== own ? { text } : {}) };
  const field = missing.length === 1 && missing[0] === 'suggested_help' ? 'suggested_help' : 'text';
  return wrong(
    field,
    missing.map((name) => `{${name}}`),
  );
}

const wrong = (field: string, names: string[]): Wrong => ({
  wrong: { [field]: refuse('placeholder_open', { names: names.join(', ') }) },
});

/** In the customer's language, where there is one of the desk's; else in the seller's. */
function languageOf({ customer }: ReturnRequest, sellers: string): string {
  const theirs = baseOf(customer.language ?? '');
  return Object.hasOwn(TEMPLATES, theirs) ? theirs : sellers;
}

type Text = { text: string; language: string };

function textOf(name: string, request: ReturnRequest, setting: Looked['setting']): Text | null {
  const own = setting.templates.find((t) => t.name === name);
  const texts = own ? own.texts : textsOf(name);
  const wanted = [languageOf(request, setting.language), setting.language, 'en', ...Object.keys(texts)];
  const language = wanted.find((one) => texts[one]);
  const text = language && texts[language];
  return text ? { text, language } : null;
}

/** A template's text to go on from: what the return fills is filled, the rest stands in its braces. */
export function beginningOf(name: string, { request, setting }: Pick<Looked, 'request' | 'setting'>): string {
  const template = textOf(name, request, setting);
  return template ? filled(template.text, valuesOf(null, {}, request, setting)).text : '';
}

/**
 * A template's text for something that says it by itself; nobody is there to ask what it cannot know. Null: it would
 * leave with an open placeholder.
 */
export function saidBy(name: TemplateName, { request, setting }: Pick<Looked, 'request' | 'setting'>): Text | null {
  const template = textOf(name, request, setting);
  if (!template) return null;
  const { text } = filled(template.text, valuesOf(null, {}, request, setting));
  return openPlaceholders(text).length > 0 ? null : { ...template, text };
}

const textsOf = (name: string): OwnTemplate['texts'] =>
  Object.fromEntries(
    Object.entries(TEMPLATES).flatMap(([language, texts]) => {
      const text = Object.hasOwn(texts, name) ? texts[name as keyof typeof texts] : undefined;
      return text ? [[language, text]] : [];
    }),
  );

function valuesOf(
  action: Writing | null,
  fields: Fields,
  request: ReturnRequest,
  { sellerName, language }: Looked['setting'],
): Values {
  const theirs = sentencesFor(languageOf(request, language));
  const amount = action === 'offer' ? readOffered(fields.amount ?? '', request) : null;
  const reason = REJECT_REASONS.find((r) => r === fields.reason);
  return {
    customer_name: request.customer.name,
    item: request.items[0]?.title ?? '',
    order: request.orderId,
    return: request.shopReturnId,
    seller_name: sellerName,
    ...(amount && !isRefusal(amount) ? { refund_amount: amountIn(amount, theirs) } : {}),
    ...(reason ? { reason: theirs.rejectReasons[reason] } : {}),
    ...(fields.suggested_help?.trim() ? { suggested_help: fields.suggested_help.trim() } : {}),
  };
}
