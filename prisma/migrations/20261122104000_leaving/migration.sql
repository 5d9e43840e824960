-- ── What is about to be deleted ──────────────────────────────────────────────────────────────────────────────────────
-- From the moment its deletion is asked for, a store or an organisation is seen by nobody: not by members, not by jobs, and
-- nothing is written to it. A transaction that shows, asks for or undoes a deletion says so: povtor.leaving is "on".

CREATE FUNCTION public.organization_stays(p_organization_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT NOT EXISTS (SELECT FROM public.organization WHERE id = p_organization_id AND delete_after IS NOT NULL)
$$;

DO $$
DECLARE
  org constant text := $q$(SELECT nullif(current_setting('povtor.org', true), '')::uuid)$q$;
  person constant text := $q$(SELECT nullif(current_setting('povtor.user', true), '')::uuid)$q$;
  leaving constant text := $q$(SELECT coalesce(current_setting('povtor.leaving', true), '') = 'on')$q$;
  in_stores constant text := $q$((SELECT coalesce(current_setting('povtor.stores', true), '') = 'all') OR id = ANY (
    (SELECT CASE WHEN coalesce(current_setting('povtor.stores', true), '') IN ('', 'all') THEN '{}'
      ELSE '{' || current_setting('povtor.stores', true) || '}' END::uuid[])::uuid[]))$q$;
BEGIN
  DROP POLICY tenant ON public.organization;
  EXECUTE format($q$CREATE POLICY tenant ON public.organization TO povtor_app
    USING (id = %s AND (%s OR delete_after IS NULL)) WITH CHECK (id = %1$s)$q$, org, leaving);

  -- The list of one's organisations follows from the list of one's memberships.
  DROP POLICY own_membership ON public.membership;
  EXECUTE format($q$CREATE POLICY own_membership ON public.membership FOR SELECT TO povtor_app
    USING (user_id = %s AND (%s OR public.organization_stays(organization_id)))$q$, person, leaving);

  DROP POLICY tenant ON public.store;
  EXECUTE format($q$CREATE POLICY tenant ON public.store TO povtor_app
    USING (organization_id = %s AND %s
      AND (%s OR (delete_after IS NULL AND (SELECT public.organization_stays(%1$s)))))
    WITH CHECK (organization_id = %1$s AND %2$s)$q$, org, in_stores, leaving);

  DROP POLICY member_store ON public.store;
  EXECUTE format($q$CREATE POLICY member_store ON public.store FOR SELECT TO povtor_app
    USING ((%s OR delete_after IS NULL) AND EXISTS (SELECT FROM public.membership m
      WHERE m.organization_id = store.organization_id AND m.user_id = %s
        AND (NOT m.is_limited OR EXISTS (SELECT FROM public.membership_store s
          WHERE s.organization_id = m.organization_id AND s.user_id = m.user_id AND s.store_id = store.id))))$q$,
    leaving, person);
END $$;

CREATE OR REPLACE FUNCTION povtor_auth.find_share_link(p_token_hash text)
RETURNS TABLE (organization_id uuid, store_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l.organization_id, l.store_id, l.id FROM public.share_link l
  JOIN public.store s ON s.id = l.store_id JOIN public.organization o ON o.id = s.organization_id
  WHERE l.token_hash = p_token_hash AND l.revoked_at IS NULL AND l.expires_at > now()
    AND s.delete_after IS NULL AND o.delete_after IS NULL
$$;

CREATE OR REPLACE FUNCTION povtor_auth.list_stores() RETURNS TABLE (organization_id uuid, store_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.organization_id, s.id FROM public.store s JOIN public.organization o ON o.id = s.organization_id
  WHERE s.delete_after IS NULL AND o.delete_after IS NULL
$$;

-- What the worker's clock warns of and removes: ids alone. A store of an organisation that leaves goes with it.
CREATE FUNCTION povtor_auth.list_leaving() RETURNS TABLE (organization_id uuid, store_id uuid, delete_after timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT o.id, NULL::uuid, o.delete_after FROM public.organization o WHERE o.delete_after IS NOT NULL
  UNION ALL
  SELECT s.organization_id, s.id, s.delete_after FROM public.store s JOIN public.organization o ON o.id = s.organization_id
  WHERE s.delete_after IS NOT NULL AND o.delete_after IS NULL
$$;

-- The stores of an organisation whose time is over, whose rows and files go one store after the other.
CREATE FUNCTION povtor_auth.list_stores_to_purge(p_organization_id uuid) RETURNS TABLE (store_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.id FROM public.store s JOIN public.organization o ON o.id = s.organization_id
  WHERE o.id = p_organization_id AND o.delete_after <= now()
$$;

CREATE FUNCTION povtor_auth.assert_purge_is_due(p_organization_id uuid, p_store_id uuid) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.organization o LEFT JOIN public.store s ON s.organization_id = o.id AND s.id = p_store_id
    WHERE o.id = p_organization_id AND (p_store_id IS NULL OR s.id IS NOT NULL)
      AND (o.delete_after <= now() OR s.delete_after <= now())) THEN
    RAISE EXCEPTION 'not due for deletion: % %', p_organization_id, p_store_id;
  END IF;
END
$$;

-- Removes up to p_limit rows of one of a store's large tables and says how many went; 0 when all are empty. In portions: a
-- single statement over millions of rows would hold its locks for as long.
CREATE FUNCTION povtor_auth.purge_store_rows(p_organization_id uuid, p_store_id uuid, p_limit integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  target text;
  removed integer;
BEGIN
  PERFORM povtor_auth.assert_purge_is_due(p_organization_id, p_store_id);
  FOREACH target IN ARRAY ARRAY['refund_fact', 'line_fact', 'order_fact', 'customer_fact', 'product_cost_fact', 'spend_fact',
    'import_reject', 'programme_test_member']
  LOOP
    EXECUTE format('DELETE FROM public.%1$I WHERE ctid = ANY (ARRAY(
      SELECT t.ctid FROM public.%1$I t WHERE t.store_id = $1 LIMIT $2))', target) USING p_store_id, p_limit;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed > 0 THEN RETURN removed; END IF;
  END LOOP;
  RETURN 0;
END
$$;

-- Removes a store's row and with it all that hangs on it. The organisation's log keeps what was done with it, by id.
CREATE FUNCTION povtor_auth.purge_store(p_organization_id uuid, p_store_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM povtor_auth.assert_purge_is_due(p_organization_id, p_store_id);
  DELETE FROM public.data_export WHERE organization_id = p_organization_id AND store_id = p_store_id;
  -- Letters about the store that are the organisation's own name it.
  DELETE FROM public.outbox_mail WHERE organization_id = p_organization_id AND strpos(key, p_store_id::text) > 0;
  UPDATE public.invitation SET store_ids = array_remove(store_ids, p_store_id)
  WHERE organization_id = p_organization_id AND p_store_id = ANY (store_ids);
  DELETE FROM public.store WHERE organization_id = p_organization_id AND id = p_store_id;
END
$$;

-- Removes an organisation that has no stores any more, with its log.
CREATE FUNCTION povtor_auth.purge_organization(p_organization_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM povtor_auth.assert_purge_is_due(p_organization_id, NULL);
  IF EXISTS (SELECT FROM public.store WHERE organization_id = p_organization_id) THEN
    RAISE EXCEPTION 'stores are left: %', p_organization_id;
  END IF;
  DELETE FROM public.organization WHERE id = p_organization_id;
END
$$;

-- Files made for somebody whose time is over: ids alone.
CREATE FUNCTION povtor_auth.list_expired_exports() RETURNS TABLE (organization_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT e.organization_id, e.id FROM public.data_export e WHERE e.expires_at <= now()
$$;

-- ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- The name of somebody in the log of the organisation in scope: a member, or who has been one and did something there.
CREATE FUNCTION public.audit_person_name(p_user_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.name FROM public."user" u WHERE u.id = p_user_id AND (
    EXISTS (SELECT FROM public.membership m WHERE m.user_id = u.id
      AND m.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid))
    OR EXISTS (SELECT FROM public.audit_event e
      WHERE e.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
        AND e.actor_kind = 'user' AND e.actor_id = u.id))
$$;
CREATE INDEX audit_event_organization_id_actor_id_idx ON public.audit_event (organization_id, actor_id);

-- Deletes an account with all that is the person's own. False, and nothing is done, while an organisation has no other owner.
-- What others keep of the person (the log, what they made) holds an id that names nobody from then on.
CREATE FUNCTION povtor_auth.delete_account(p_user_id uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  address text;
BEGIN
  -- Two owners who leave at once wait for each other.
  PERFORM FROM public.membership m WHERE m.role = 'owner' AND m.organization_id IN (
    SELECT o.organization_id FROM public.membership o WHERE o.user_id = p_user_id AND o.role = 'owner')
  ORDER BY m.organization_id, m.user_id FOR UPDATE;
  IF EXISTS (SELECT FROM public.membership o WHERE o.user_id = p_user_id AND o.role = 'owner' AND NOT EXISTS (
    SELECT FROM public.membership m WHERE m.organization_id = o.organization_id AND m.role = 'owner'
      AND m.user_id <> p_user_id)) THEN
    RETURN false;
  END IF;
  SELECT u.email INTO address FROM public."user" u WHERE u.id = p_user_id;
  PERFORM povtor_auth.record_account_event(p_user_id, 'user', 'account.deleted', '{}', NULL);
  DELETE FROM public.account_mail WHERE lower(recipient) = address;
  DELETE FROM public.auth_request WHERE lower(email) = address;
  DELETE FROM public.invitation WHERE lower(email) = address;
  DELETE FROM public.outbox_mail WHERE lower(recipient) = address;
  UPDATE public.lead SET owner_id = NULL WHERE owner_id = p_user_id;
  UPDATE public.calculator_page SET notice_user_ids = array_remove(notice_user_ids, p_user_id)
  WHERE p_user_id = ANY (notice_user_ids);
  DELETE FROM public."user" WHERE id = p_user_id;
  RETURN true;
END
$$;

-- ── Grants ───────────────────────────────────────────────────────────────────────────────────────────────────────────

REVOKE ALL ON FUNCTION public.organization_stays(uuid), public.audit_person_name(uuid), povtor_auth.list_leaving(),
  povtor_auth.list_stores_to_purge(uuid), povtor_auth.assert_purge_is_due(uuid, uuid),
  povtor_auth.purge_store_rows(uuid, uuid, integer), povtor_auth.purge_store(uuid, uuid),
  povtor_auth.purge_organization(uuid), povtor_auth.list_expired_exports(), povtor_auth.delete_account(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.organization_stays(uuid), public.audit_person_name(uuid), povtor_auth.list_leaving(),
  povtor_auth.list_stores_to_purge(uuid), povtor_auth.purge_store_rows(uuid, uuid, integer),
  povtor_auth.purge_store(uuid, uuid), povtor_auth.purge_organization(uuid), povtor_auth.list_expired_exports(),
  povtor_auth.delete_account(uuid) TO povtor_app;
