/** The app in somebody's team, with what is needed to act there. Tokens are open here and sealed at rest. */
export type Install = {
  team: string;
  name: string;
  botId: string;
  botUser: string;
  scopes: string[];
  token: string;
  refresh: string | null;
  expiresAt: Date | null;
  installedBy: string | null;
};

/** Where an adapter keeps its installs. */
export type Installs = {
  find(team: string): Promise<Install | null>;
  /** Waits for a renewal that is under way: what was installed last stays. */
  keep(install: Install): Promise<void>;
  /** Forgets the install this token is of; one that was installed again since stays. */
  drop(dead: Pick<Install, 'team' | 'token'>): Promise<void>;
  /**
   * One process at a time: a refresh token dies when it is used. The install is read again under the lock. `renew` answers
   * null where it cannot be renewed any more, and the install is forgotten. Null: there is none.
   */
  renew(team: string, renew: (now: Install) => Promise<Install | null>): Promise<Install | null>;
  /** Teams whose token ends before this. */
  ending(before: Date): Promise<string[]>;
};
