export type Decision = 'allow' | 'cancel';
export type Landed = { status: number; text: string };

/**
 * Somebody's browser, on the way through an installation: keeps the desk's cookies as browsers do, except that plain
 * http is good enough for it.
 */
export function installer(deskUrl: string) {
  const cookies = new Map<string, string>();

  async function atDesk(url: string): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = line.match(/^([^=]*)=([^;]*)/) ?? [];
      if (/expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  return {
    cookies,
    /** Opens the desk's own link and presses "Add to Slack". Answers where Slack asks for consent. */
    async begins(): Promise<string> {
      const begun = await atDesk(`${deskUrl}/slack/install`);
      return begun.headers.get('location') ?? addressIn(await begun.text());
    },
    /** Decides there. Answers where Slack sends the browser to. */
    async decides(consent: string, team: string, user: string, decision: Decision = 'allow'): Promise<string> {
      const body = new URLSearchParams({ team, user, decision });
      const decided = await fetch(consent, { method: 'POST', redirect: 'manual', body });
      const back = decided.headers.get('location');
      if (!back) throw new Error(`Slack did not send anybody back: ${await decided.text()}`);
      return back;
    },
    async lands(back: string): Promise<Landed> {
      const landed = await atDesk(back);
      return { status: landed.status, text: await landed.text() };
    },
  };
}

/** The button of the page "Add to Slack". */
const addressIn = (html: string): string => (html.match(/<a href="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&');

/** The whole way: the desk's own link, the consent page, and back. Answers the page they end on. */
export async function installedThrough(
  deskUrl: string,
  team: string,
  user: string,
  decision: Decision = 'allow',
): Promise<Landed> {
  const browser = installer(deskUrl);
  return browser.lands(await browser.decides(await browser.begins(), team, user, decision));
}
