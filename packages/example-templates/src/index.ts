export * from './startTemplates';
export * from './exampleForm';
