import type { Operation, Schema } from './document.ts';
import { judge, named } from './judge.ts';

/** What is wrong with an answer of the fake itself, in a few words; null: Discord could have said it. */
export function mismatch(operation: Operation, status: number, body: unknown): string | null {
  const schema = schemaOf(operation, status);
  if (schema === undefined) return `the document knows no answer ${status}`;
  if (schema === null) return body === undefined ? null : `${status} has no content`;
  const errors = judge(`${operation.id} → ${status < 400 ? status : String(schema.$ref)}`, () => schema, body);
  const [first] = errors;
  return first ? `${first.instancePath || 'it'} ${first.message} ${JSON.stringify(first.params)}` : null;
}

function schemaOf({ answers }: Operation, status: number): Schema | null | undefined {
  if (status === 429) return named('RatelimitedResponse');
  if (status >= 400) return named('ErrorResponse');
  return answers[status];
}
