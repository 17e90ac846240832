export * from './exampleForm';
