import { waitsDuring } from './probe';

describe('waitsDuring', () => {
  it('takes a quick answer as it is', () => {
    expect(waitsDuring(20, 200)).toEqual([20]);
    expect(waitsDuring(200, 200)).toEqual([200]);
  });

  it('counts those who come while nobody is answered', () => {
    expect(waitsDuring(900, 200)).toEqual([900, 700, 500, 300, 100]);
  });
});
