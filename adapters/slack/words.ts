/**
 * A message as people read it, out of the text Slack stores: entities opened, links as their addresses, mentions as
 * their labels. What goes to a customer must not carry a workspace's ids.
 */
export function plainWords(stored: string): string {
  const opened = stored.replace(/<([^<>]*)>/g, (_, inside: string) => {
    const [what = '', label] = inside.split('|');
    if (what.startsWith('!')) return label ? `@${label.replace(/^@/, '')}` : `@${what.slice(1).split('^')[0]}`;
    if (what.startsWith('@') || what.startsWith('#')) return label ? `${what[0]}${label}` : '';
    return what.replace(/^mailto:/, '');
  });
  return opened.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
}
