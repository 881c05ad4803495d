// The Block Kit judge of the fake Slack. What others may import is exactly this.

export { judgeMessage, judgeView, type MessageMethod, type Verdict, type ViewMethod } from './judge.ts';
export { type Mutation, mutations } from './mutate.ts';
