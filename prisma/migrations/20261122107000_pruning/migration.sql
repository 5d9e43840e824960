-- Rows that serve nobody any more, of all tenants. How many days each kind is kept is src/server/leaving/prune-rows.ts; here
-- stands when its time begins to run. Returns how many went.
CREATE FUNCTION povtor_auth.prune_rows(p_kind text, p_days integer)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  before timestamptz := now() - make_interval(days => p_days);
  removed bigint;
BEGIN
  IF p_days IS NULL OR p_days < 1 THEN
    RAISE EXCEPTION 'rows are kept for a day at least';
  END IF;
  CASE p_kind
    WHEN 'auth_request' THEN
      DELETE FROM public.auth_request WHERE expires_at < before;
    -- Not sent: it waits for a mail server for a week.
    WHEN 'account_mail' THEN
      DELETE FROM public.account_mail WHERE coalesce(sent_at, created_at + interval '6 days') < before;
    WHEN 'session' THEN
      DELETE FROM public.session WHERE least(expires_at, revoked_at) < before;
    WHEN 'outbox_mail' THEN
      DELETE FROM public.outbox_mail WHERE coalesce(sent_at, created_at) < before;
    WHEN 'webhook_delivery' THEN
      DELETE FROM public.webhook_delivery WHERE created_at < before;
    WHEN 'invitation' THEN
      DELETE FROM public.invitation WHERE coalesce(accepted_at, revoked_at, expires_at) < before;
    WHEN 'share_link' THEN
      DELETE FROM public.share_link WHERE least(expires_at, revoked_at) < before;
    -- The newest answer of each sort that a version has is what its shared links show: it stays.
    WHEN 'loyalty_run' THEN
      DELETE FROM public.loyalty_run r WHERE r.created_at < before AND (r.status <> 'done' OR EXISTS (
        SELECT FROM public.loyalty_run n
        WHERE n.store_id = r.store_id AND n.scenario_id = r.scenario_id AND n.version_number = r.version_number
          AND n.status = 'done' AND n.finished_at > r.finished_at
          AND jsonb_exists(n.result, 'simulation') = jsonb_exists(r.result, 'simulation')));
    ELSE
      RAISE EXCEPTION 'no rule for rows of %', p_kind;
  END CASE;
  GET DIAGNOSTICS removed = ROW_COUNT;
  RETURN removed;
END
$$;
REVOKE ALL ON FUNCTION povtor_auth.prune_rows(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION povtor_auth.prune_rows(text, integer) TO povtor_app;

-- Its two tables are among the rules above.
DROP FUNCTION povtor_auth.prune_letters();
