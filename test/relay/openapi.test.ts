import { Validator } from '@seriousme/openapi-schema-validator';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type Document = {
  paths: Record<
    string,
    Record<string, { responses: object; requestBody: { content: Record<string, { schema: Schema }> } }>
  >;
  webhooks: Record<string, object>;
};
type Schema = { oneOf: { title: string; properties: { data: { properties: object } } }[] };
const document = async (): Promise<Document> => (await (await fetch(`${desk.url}/openapi.json`)).json()) as Document;
const docs = async () => parse(await (await fetch(`${desk.url}/docs`)).text());
const typesUnder = (page: ReturnType<typeof parse>, heading: string): string[] => {
  const [, after = ''] = page.innerHTML.split(`">${heading}`);
  const table = parse(after.split('<h2')[0] ?? '').querySelector('table');
  return (table?.querySelectorAll('tbody td:first-child code') ?? []).map((one) => one.textContent);
};

test('the document is OpenAPI 3.1, as somebody else reads it', async () => {
  const read = await new Validator().validate((await document()) as Record<string, unknown>);
  expect(read.errors).toBeUndefined();
  expect(read.valid).toBe(true);
});

test('the page for people names the same types as the document, both ways', async () => {
  const { paths, webhooks } = await document();
  const told = paths['/hooks/{shopId}']?.post?.requestBody.content['application/json']?.schema.oneOf ?? [];
  const page = await docs();
  expect(typesUnder(page, 'To the desk').sort()).toEqual(told.map(({ title }) => title).sort());
  expect(typesUnder(page, 'To the shop').sort()).toEqual(Object.keys(webhooks).sort());
  // What the tests tell the desk is what the document names.
  const opened = told.find(({ title }) => title === 'return.opened');
  expect(Object.keys(opened?.properties.data.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(aReturn())));
});

test('every path of the document is answered, and not by the console', async () => {
  const { paths } = await document();
  for (const [path, methods] of Object.entries(paths)) {
    const address = desk.url + path.replace('{shopId}', desk.seller.shop).replace(/\{\w+\}/g, 'x');
    for (const method of Object.keys(methods).filter((name) => name !== 'parameters')) {
      const { status } = await fetch(address, { method, ...(method === 'post' ? { body: '{}' } : {}) });
      expect(Object.keys(methods[method]?.responses ?? {}), `${method} ${path}`).toContain(String(status));
    }
  }
});

test('a link on the page leads somewhere on it, and nothing on it runs', async () => {
  const page = await docs();
  const inside = page.querySelectorAll('a[href^="#"]').map((one) => one.getAttribute('href')?.slice(1));
  expect(inside.length).toBeGreaterThan(0);
  for (const id of inside) expect(page.getElementById(id ?? ''), id).not.toBeNull();
  expect(page.querySelectorAll('script')).toEqual([]);
});
