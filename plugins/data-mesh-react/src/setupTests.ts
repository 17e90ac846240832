import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages load their code when they are opened; the first one compiles it, too.
configure({ asyncUtilTimeout: 20_000 });
