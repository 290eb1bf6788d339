// The teams on the left, the chosen one on the right.
import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { TeamId } from '#shared/kernel/ids.ts';
import { TEAM_KIND_NAMES } from '#shared/text/codes.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useToday } from '../../api/desk-data.ts';
import { Message } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import classes from './annuaire.module.css';
import { CoverageCard } from './coverage-card.tsx';
import { coverageOfTeam, standingOf, teamsInOrder } from './directory-model.ts';
import { TeamCard } from './team-card.tsx';

type TeamsTabProps = { readonly directory: Directory; readonly prisons: readonly Establishment[] };

export function TeamsTab({ directory, prisons }: TeamsTabProps) {
  const today = useToday();
  const teams = teamsInOrder(directory);
  const [chosen, setChosen] = useState<TeamId | 'new' | null>(teams[0]?.id ?? null);
  const [isEdited, setEdited] = useState(false);
  const team = directory.teams.find((candidate) => candidate.id === chosen) ?? null;
  const isGone = team === null && chosen !== 'new' && isEdited;
  return (
    <div className={classes.columns}>
      <Card flush>
        <ul className={classes.teams} aria-label={DIRECTORY_TEXT.teamsLabel}>
          {teams.map((candidate) => {
            const running = coverageOfTeam(directory, candidate.id, today).filter(
              (coverage) => standingOf(coverage, today) === 'now',
            );
            return (
              <li key={candidate.id}>
                <button
                  type="button"
                  className={classes.team}
                  aria-current={candidate.id === chosen || undefined}
                  onClick={() => setChosen(candidate.id)}
                >
                  <span className={classes.teamName}>{candidate.name}</span>
                  <span className={classes.soft}>
                    {candidate.kind === 'regional'
                      ? TEAM_KIND_NAMES.regional
                      : `${candidate.email} · ${DIRECTORY_TEXT.covers(running.length)}`}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <div className={classes.add}>
          <Button
            fullWidth
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setChosen('new')}
          >
            {DIRECTORY_TEXT.addTeam}
          </Button>
        </div>
      </Card>
      <div className={classes.column}>
        {team === null && chosen !== 'new' && !isGone ? (
          <Message
            icon={<IconUsersGroup size={30} stroke={1.4} aria-hidden />}
            title={teams.length === 0 ? DIRECTORY_TEXT.emptyTitle : DIRECTORY_TEXT.pickTeam}
            text={teams.length === 0 ? DIRECTORY_TEXT.emptyText : DIRECTORY_TEXT.pickTeamText}
          />
        ) : (
          <TeamCard
            key={chosen}
            team={team}
            directory={directory}
            isGone={isGone}
            onEdited={setEdited}
            onSaved={setChosen}
            onRemoved={() => setChosen(teams.find((other) => other.id !== chosen)?.id ?? null)}
          />
        )}
        {team ? <CoverageCard key={`coverage-${team.id}`} team={team} directory={directory} prisons={prisons} /> : null}
      </div>
    </div>
  );
}
