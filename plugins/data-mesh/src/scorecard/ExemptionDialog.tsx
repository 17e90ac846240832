import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { DatePicker, Select, Text } from '@backstage/ui';
import { CalendarDate, parseDate } from '@internationalized/date';
import {
  ProductCheck,
  ProductDetails,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshApiRef } from '@backstage-data-mesh/plugin-data-mesh-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { formatDay } from '../format/dates';
import { isReason } from '../sending/reason';
import { ReasonField } from '../sending/ReasonField';
import { SendDialog } from '../sending/SendDialog';
import { dataMeshTranslationRef } from '../translation';
import { isOpen } from './rungs';

interface Exemptable {
  /** `<scorecard> <check id>`. */
  value: string;
  label: string;
  scorecard: string;
  checkId: string;
  maxDays: number;
}

/** What is open and may be exempted. */
function exemptables({ scorecards }: ProductDetails): Exemptable[] {
  const exemptable = (wanted: (check: ProductCheck) => boolean) =>
    scorecards.flatMap(({ scorecard, title, checks }) =>
      checks
        .filter(check => check.maxExemptionDays > 0 && wanted(check))
        .map(check => ({
          value: `${scorecard} ${check.id}`,
          label: `${check.title} (${title})`,
          scorecard,
          checkId: check.id,
          maxDays: check.maxExemptionDays,
        })),
    );
  // What is not due yet can wait.
  return [
    ...exemptable(isOpen),
    ...exemptable(({ outcome }) => outcome === 'due'),
  ];
}

const calendarDay = (time: DateTime): CalendarDate =>
  parseDate(time.toUTC().toISODate()!);

interface ExemptionDialogProps {
  product: ProductDetails;
  onClose: () => void;
  onRequested: () => void;
}

/** Asks the owner of a scorecard to let a check be for a while. */
export function ExemptionDialog({
  product,
  onClose,
  onRequested,
}: ExemptionDialogProps) {
  const { t } = useTranslationRef(dataMeshTranslationRef);
  const api = useApi(dataMeshApiRef);
  const alertApi = useApi(alertApiRef);
  const options = exemptables(product);
  const [value, setValue] = useState(options[0]?.value);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<CalendarDate | null>(null);
  const chosen = options.find(option => option.value === value);
  const now = DateTime.utc();
  // The end of the chosen day must still be within the longest time.
  const latest = now.plus({ days: (chosen?.maxDays ?? 1) - 1 });

  const request = async () => {
    if (!chosen || !until) return;
    await api.requestExemption({
      scorecard: chosen.scorecard,
      checkId: chosen.checkId,
      products: [product.entityRef],
      reason: reason.trim(),
      expiresAt: `${until.toString()}T23:59:59.000Z`,
    });
    alertApi.post({
      message: t('scorecard.exemption.done'),
      severity: 'success',
      display: 'transient',
    });
    onRequested();
    onClose();
  };

  return (
    <SendDialog
      title={t('scorecard.exemption.dialogTitle')}
      words={{
        send: t('scorecard.exemption.submit'),
        sending: t('scorecard.exemption.submitting'),
        cancel: t('scorecard.exemption.cancel'),
        failed: t('scorecard.exemption.requestFailed'),
      }}
      disabled={!until || !isReason(reason)}
      onSend={chosen && request}
      onClose={onClose}
    >
      {!options.length && <Text>{t('scorecard.exemption.nothing')}</Text>}
      {chosen && (
        <>
          <Text as="p">{t('scorecard.exemption.intro')}</Text>
          <Select
            label={t('scorecard.exemption.check')}
            options={options.map(one => ({
              value: one.value,
              label: one.label,
            }))}
            value={value}
            onChange={key => setValue(String(key))}
          />
          <ReasonField
            hint="scorecard.exemption.reasonHint"
            value={reason}
            onChange={setReason}
          />
          <DatePicker
            label={t('scorecard.exemption.until')}
            description={t('scorecard.exemption.untilHint', {
              date: formatDay(latest.toISO()!),
              days: String(chosen.maxDays),
            })}
            value={until}
            onChange={day => setUntil(day as CalendarDate | null)}
            minValue={calendarDay(now.plus({ days: 1 }))}
            maxValue={calendarDay(latest)}
          />
        </>
      )}
    </SendDialog>
  );
}
