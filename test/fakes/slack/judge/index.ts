// The Block Kit judge of the fake Slack. What others may import is exactly this.

export { judgeMessage, judgeView, type MessagePayload, type Verdict } from './judge.ts';
export { type Mutation, mutations } from './mutate.ts';
export type { MessageMethod, ViewMethod } from './refusals.ts';
