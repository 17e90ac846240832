import { Content } from '@backstage/core-components';
import { PolicyPage } from './policies/PolicyPage';
import { Overview } from './Overview';
import { useGovernanceState } from './useGovernanceState';

/** The policies, what they found, and what people decided; or one policy. */
export function GovernancePage() {
  const [state, update] = useGovernanceState();
  const { policy, trying } = state;
  return (
    <Content>
      {policy ? (
        <PolicyPage
          key={policy}
          id={policy}
          trying={trying === policy}
          onTry={id => update({ trying: id })}
        />
      ) : (
        <Overview state={state} onChange={update} />
      )}
    </Content>
  );
}
