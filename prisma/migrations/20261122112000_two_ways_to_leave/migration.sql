-- An account's deletion queues on the organisation's row as every other change of its members does: one owner who deletes the
-- account while the other leaves would otherwise each see the other, and nobody be left.
CREATE OR REPLACE FUNCTION povtor_auth.delete_account(p_user_id uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  address text;
BEGIN
  PERFORM FROM public.organization o WHERE o.id IN (
    SELECT m.organization_id FROM public.membership m WHERE m.user_id = p_user_id)
  ORDER BY o.id FOR UPDATE;
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
