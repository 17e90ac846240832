import { render } from '@testing-library/react';
import { Path } from './Path';

describe('Path', () => {
  it.each([
    [
      'snowflake://analytics/behavior_daily',
      ['snowflake://', 'analytics/', 'behavior_', 'daily'],
    ],
    ['s3://cust-insights/', ['s3://', 'cust-', 'insights/']],
    ['orders', ['orders']],
    ['', []],
  ])('breaks %s between its words only', (text, parts) => {
    const { container } = render(<Path text={text} />);
    expect(container).toHaveTextContent(text);
    expect(container.innerHTML).toBe(parts.join('<wbr>'));
  });
});
