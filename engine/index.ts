export * from './words/index.ts';
export * from './align/index.ts';
export * from './compare/index.ts';
export * from './table/index.ts';
export * from './formats/index.ts';
