// The notice of the day: on or off for the desk, and whether this browser shows it at all.
import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NOTICES } from '#shared/text/ui-notices.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { askNoticeLeave, noticeLeave } from '../../ui/desktop-notice.ts';
import { Card } from '../../ui/screen.tsx';
import { toast } from '../../ui/toast.ts';
import { UnansweredCard } from '../../ui/unanswered-card.tsx';
import classes from './reglages.module.css';

const WHY_NOT = { unsupported: NOTICES.unsupported, denied: NOTICES.denied } as const;

export function NoticeCard() {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const [leave, setLeave] = useState(noticeLeave);
  const setting = useQuery(queries.notices.setting.queryOptions());
  const change = useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) setLeave(await askNoticeLeave());
      return client.notices.set({ isOn });
    },
    onSuccess: (now) => cache.setQueryData(queries.notices.setting.queryKey(), now),
    onError: (error) => toast('problem', sentenceOf(error)),
  });
  if (!setting.data) return <UnansweredCard title={NOTICES.card} query={setting} />;
  const whyNot = leave === 'unsupported' || leave === 'denied' ? WHY_NOT[leave] : null;
  return (
    <Card title={NOTICES.card}>
      <p className={classes.text}>{NOTICES.about}</p>
      <Switch
        label={NOTICES.switch}
        description={whyNot}
        checked={setting.data.isOn && leave === 'granted'}
        disabled={whyNot !== null || change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
    </Card>
  );
}
