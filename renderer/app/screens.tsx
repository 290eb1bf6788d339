// Which screen belongs to which address. Addresses live after #, so that both hosts serve one page.
import { useCallback } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { AnnuairePage } from '../features/annuaire/annuaire-page.tsx';
import { DelaisPage } from '../features/delais/delais-page.tsx';
import { EcheancesPage } from '../features/echeances/echeances-page.tsx';
import { GuidePage } from '../features/guide/guide-page.tsx';
import { ImportPage } from '../features/import/import-page.tsx';
import { ReglesPage } from '../features/reglages/regles-page.tsx';
import { PilePage } from '../features/tri/pile/pile-page.tsx';
import { TriPage } from '../features/tri/tri-page.tsx';

export function Screens() {
  return (
    <Switch>
      <Route path="/tri/:id/pile">{({ id }) => <Pile id={id} />}</Route>
      <Route path="/tri/:id?">{({ id }) => <Tri id={id} />}</Route>
      <Route path="/echeances">
        <EcheancesPage />
      </Route>
      <Route path="/annuaire/:prison?">
        {({ prison }) => <AnnuairePage key={prison ?? ''} prison={prison ?? null} />}
      </Route>
      <Route path="/reglages">
        <ReglesPage />
      </Route>
      <Route path="/delais">
        <DelaisPage />
      </Route>
      <Route path="/guide">
        <GuidePage />
      </Route>
      <Route path="/import">
        <ImportPage />
      </Route>
      <Route>
        <Redirect to="/tri" replace />
      </Route>
    </Switch>
  );
}

function Tri({ id }: { readonly id: string | undefined }) {
  const [, navigate] = useLocation();
  // Going through the list is not a journey: « back » leaves the screen at once.
  const select = useCallback(
    (chosen: LetterId | null) => navigate(chosen === null ? '/tri' : `/tri/${chosen}`, { replace: true }),
    [navigate],
  );
  return <TriPage selectedId={id ? asId<LetterId>(id) : null} onSelect={select} />;
}

function Pile({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  // « Back » leads to where the grid was opened from, not into it again.
  const leave = useCallback((to: LetterId) => navigate(`/tri/${to}`, { replace: true }), [navigate]);
  return <PilePage id={asId<LetterId>(id)} onLeave={leave} />;
}
