// How Slack keeps text: control sequences and entities stay, other `&`, `<` and `>` are escaped, bare addresses linked.

const CONTROL = /<(?:@[UW][A-Z0-9]+(?:\|[^>]*)?|#[CG][A-Z0-9]+(?:\|[^>]*)?|![^>\s][^>]*|(?:https?|mailto|tel):[^>]+)>/;
const ENTITY = /&(?:amp|lt|gt);/;
const ADDRESS = /https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]}'"]/;
const PARTS = new RegExp(`${CONTROL.source}|${ENTITY.source}|${ADDRESS.source}|[&<>]`, 'g');

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function storedText(text: string): string {
  return text.replace(PARTS, (part) => {
    if (part.length === 1) return ESCAPED[part] ?? part;
    return part.startsWith('http') ? `<${part.replace(/&(?!amp;|lt;|gt;)/g, '&amp;')}>` : part;
  });
}
