import {
  formatExploreState,
  parseExploreState,
  toggleFilter,
  toProductQuery,
} from './exploreState';

const parse = (search: string) =>
  parseExploreState(new URLSearchParams(search));

describe('the state of Explore in its URL', () => {
  it('is empty by default', () => {
    expect(formatExploreState(parse('')).toString()).toBe('');
    expect(parse('')).toEqual({
      filters: {},
      fullText: '',
      orderBy: 'title',
      view: 'table',
      page: 1,
      pageSize: 20,
    });
  });

  it('comes back as it was written', () => {
    const search =
      'q=daily+sales&domain=domain%3Adefault%2Fsales&type=aggregate&type=source-aligned&sort=-title&view=cards&page=3&size=50';
    expect(formatExploreState(parse(search)).toString()).toBe(search);
  });

  it.each([
    'page=0',
    'page=-1',
    'page=2.5',
    'page=x',
    'size=1000',
    'sort=x',
    'sort=constructor',
    'owner=/',
    'outcome=bad',
    'status=fine',
    'domain=:',
  ])('takes the default for %s', search => {
    expect(formatExploreState(parse(search)).toString()).toBe('');
  });

  it('takes what links from numbers narrow by', () => {
    const search =
      'owner=me&scorecardLevel=builtin%3Aquality%2Fgold&check=builtin%3Aquality%2Fund-02&outcome=fail&severity=critical&fixedBy=steward&lifts=builtin%3Aquality%2Fund-02';
    expect(formatExploreState(parse(search)).toString()).toBe(search);
  });

  it('takes short refs', () => {
    expect(parse('domain=customer&owner=user:jdoe&system=web/shop')).toEqual(
      parse(
        'domain=domain:default/customer&owner=user:default/jdoe&system=system:web/shop',
      ),
    );
  });

  it('ignores a view that does not exist and filters that are no facet', () => {
    expect(parse('view=3d&colour=blue&domain=')).toEqual(parse(''));
  });

  it('turns a value on and off', () => {
    const on = toggleFilter({ type: ['a'] }, 'type', 'b');
    expect(on).toEqual({ type: ['a', 'b'] });
    expect(toggleFilter(on, 'type', 'a')).toEqual({ type: ['b'] });
    expect(toggleFilter({ type: ['a'] }, 'type', 'a')).toEqual({});
  });

  it('asks for the page that the URL names', () => {
    expect(toProductQuery(parse('page=3&size=50&q=+x+'))).toMatchObject({
      limit: 50,
      offset: 100,
      fullText: 'x',
    });
  });
});
