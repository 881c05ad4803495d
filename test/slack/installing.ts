/**
 * Installs the app as somebody does in a browser: the desk's own link, the consent page, Allow, and back, with the
 * cookies a browser keeps. Answers the page they end on.
 */
export async function installedThrough(
  deskUrl: string,
  team: string,
  user: string,
  decision: 'allow' | 'cancel' = 'allow',
): Promise<{ status: number; text: string }> {
  const begun = await fetch(`${deskUrl}/slack/install`, { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const consent = begun.headers.get('location') ?? addressIn(await begun.text());
  const decided = await fetch(consent, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ team, user, decision }),
  });
  const back = decided.headers.get('location');
  if (!back) throw new Error(`Slack did not send anybody back: ${await decided.text()}`);
  const landed = await fetch(back, { headers: { cookie } });
  return { status: landed.status, text: await landed.text() };
}

/** The button of the page "Add to Slack". */
const addressIn = (html: string): string => (html.match(/<a href="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&');
