import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Fields load their code when a form opens; the first one compiles it, too.
configure({ asyncUtilTimeout: 20_000 });

// The scaffolder's form scrolls to its top; jsdom has no window to scroll.
beforeEach(() => {
  jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});
