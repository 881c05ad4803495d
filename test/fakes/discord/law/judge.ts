import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Schema } from './document.ts';
import { LAW_ID, lawOfAll, preprocessed } from './preprocess.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, allowUnionTypes: true });
// The package is CommonJS, and its types say that the namespace is the function.
(formats as unknown as typeof formats.default)(ajv);
const whole = (most: bigint) =>
  ({ type: 'number', validate: (value: number) => BigInt(Math.trunc(Math.abs(value))) <= most }) as const;
ajv.addFormat('snowflake', /^(0|[1-9][0-9]{0,19})$/);
ajv.addFormat('nonce', true);
ajv.addFormat('int32', whole(2n ** 31n));
ajv.addFormat('int64', whole(2n ** 63n));
ajv.addSchema(lawOfAll(), LAW_ID);

const compiled = new Map<string, ValidateFunction>();

/** Judges by a schema of the document. `name` is what the compiled form is kept under. */
export function judge(name: string, schema: () => Schema, value: unknown): ErrorObject[] {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile(preprocessed(schema()));
    compiled.set(name, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []);
}

export const named = (schema: string): Schema => ({ $ref: `#/components/schemas/${schema}` });
