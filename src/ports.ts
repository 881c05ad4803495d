// What the core asks of the outside, and the outside of the core: one file a neighbour.

export type * from './ports/console.ts';
export * from './ports/delivery-error.ts';
export * from './ports/diagnosis.ts';
export type * from './ports/files.ts';
export type * from './ports/gesture.ts';
export type * from './ports/installs.ts';
export type * from './ports/shop.ts';
export * from './ports/trace.ts';
export type * from './ports/translation.ts';
export * from './ports/upload.ts';
export type * from './ports/workspace.ts';
