import { RawFinding } from '../../contracts/findings/DocumentFinding';
import { shownValue } from '../../contracts/findings/shownValue';
import { ContractIndex } from './ContractIndex';
import { JoinPort } from './productEntityOf';

/** Joins the ports of a product to contracts, and notes those that have none. */
export function joinedPorts(index: ContractIndex): {
  join: JoinPort;
  findings: RawFinding[];
} {
  const findings: RawFinding[] = [];
  const join: JoinPort = ({ list, index: at, contractId, version, port }) => {
    // Who names the API itself knows better.
    if (port.contract !== undefined || !contractId) return port;
    const found = index.find(contractId, version);
    if (!found.contract) {
      findings.push({
        steps: [list, at, 'contractId'],
        severity: 'warning',
        rule: 'no-contract',
        message: `${shownValue(contractId)} ${found.message}`,
        allowed: found.allowed,
      });
      return port;
    }
    const { ref, portType } = found.contract;
    const type = list === 'outputPorts' && portType;
    return { ...(type && { type }), ...port, contract: ref };
  };
  return { join, findings };
}
