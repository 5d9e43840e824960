-- The address of an account's mail changes by a letter to the new one, opened by whoever is signed in to the account: the
-- letter alone, sent to a mistyped address, lets nobody in.

ALTER TABLE public.auth_request DROP CONSTRAINT auth_request_kind;
ALTER TABLE public.auth_request ADD CONSTRAINT auth_request_kind CHECK (kind IN ('sign-up', 'sign-in', 'reset', 'new-email'));

-- As before, but for letters that ask for a change of address: those open nothing here.
CREATE OR REPLACE FUNCTION povtor_auth.read_link(p_token_hash text)
RETURNS TABLE (kind text, email text, payload jsonb, user_id uuid, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT r.kind, r.email, r.payload, u.id,
    EXISTS (SELECT FROM public.user_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
  FROM public.auth_request r LEFT JOIN public."user" u ON u.email = r.email AND NOT u.is_demo
  WHERE r.token_hash = p_token_hash AND r.used_at IS NULL AND r.expires_at > now()
    AND r.kind IN ('sign-up', 'sign-in', 'reset') AND (r.kind = 'sign-up') = (u.id IS NULL)
$$;

-- Puts the address of a letter into the account that asked for it, once, and writes to the one it had. Null where the link is
-- spent, expired or another account's, where the account has changed its address since, or somebody has the new one.
CREATE FUNCTION povtor_auth.change_email(p_token_hash text, p_user_id uuid, p_mail_id uuid, p_subject text, p_text text,
  p_html text)
RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  request public.auth_request;
  former text;
BEGIN
  UPDATE public.auth_request r SET used_at = now()
  WHERE r.token_hash = p_token_hash AND r.kind = 'new-email' AND r.used_at IS NULL AND r.expires_at > now()
    AND r.payload ->> 'userId' = p_user_id::text
  RETURNING r.* INTO request;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT u.email INTO former FROM public."user" u
  WHERE u.id = p_user_id AND NOT u.is_demo AND u.email = request.payload ->> 'former' FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  BEGIN
    UPDATE public."user" SET email = request.email, email_verified_at = now() WHERE id = p_user_id;
  EXCEPTION WHEN unique_violation THEN
    RETURN NULL;
  END;
  -- What was asked for under either address was asked for before this.
  UPDATE public.auth_request r SET used_at = now() WHERE r.email IN (former, request.email) AND r.used_at IS NULL;
  INSERT INTO public.account_mail (id, recipient, subject, text, html) VALUES (p_mail_id, former, p_subject, p_text, p_html);
  RETURN request.email;
END $$;

REVOKE ALL ON FUNCTION povtor_auth.change_email(text, uuid, uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION povtor_auth.change_email(text, uuid, uuid, text, text, text) TO povtor_app;
