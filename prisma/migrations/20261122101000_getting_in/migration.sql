-- Ways into an account. Everything here is called before a person is known, or writes what the application's role may not
-- touch by itself: password hashes, requests for letters, letters of accounts, sessions' beginnings.

-- ── Accounts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A visitor of the demo has no way in but the demo's own door.
DROP FUNCTION povtor_auth.find_user_for_sign_in(text);
CREATE FUNCTION povtor_auth.find_user_for_sign_in(p_email text)
RETURNS TABLE (id uuid, password_hash text, password_epoch integer, is_verified boolean, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.id, u.password_hash, u.password_epoch, u.email_verified_at IS NOT NULL,
    EXISTS (SELECT FROM public.user_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
  FROM public."user" u WHERE u.email = p_email AND NOT u.is_demo
$$;

-- An account whose e-mail is known to be its person's. Null when the e-mail is taken.
CREATE OR REPLACE FUNCTION povtor_auth.sign_up(p_id uuid, p_email text, p_password_hash text, p_name text, p_locale text)
RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public."user" (id, email, password_hash, name, locale, email_verified_at)
  VALUES (p_id, p_email, p_password_hash, p_name, p_locale, now())
  ON CONFLICT (email) DO NOTHING
  RETURNING id
$$;

-- A new password ends every session but the one that set it. False when the password has changed since it was checked.
CREATE FUNCTION povtor_auth.set_password(p_user_id uuid, p_password_epoch integer, p_password_hash text, p_keep_session uuid)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE public."user" SET password_hash = p_password_hash, password_epoch = password_epoch + 1
  WHERE id = p_user_id AND password_epoch = p_password_epoch AND NOT is_demo;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE public.session SET password_epoch = p_password_epoch + 1
  WHERE user_id = p_user_id AND id = p_keep_session AND password_epoch = p_password_epoch;
  UPDATE public.session SET revoked_at = now()
  WHERE user_id = p_user_id AND id IS DISTINCT FROM p_keep_session AND revoked_at IS NULL;
  RETURN true;
END $$;

-- ── Sessions ─────────────────────────────────────────────────────────────────────────────────────────────────────────

DROP FUNCTION povtor_auth.create_session(uuid, uuid, integer, text, timestamptz);
CREATE FUNCTION povtor_auth.create_session(p_id uuid, p_user_id uuid, p_password_epoch integer, p_token_hash text,
  p_expires_at timestamptz, p_user_agent text, p_address text)
RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public.session (id, user_id, token_hash, password_epoch, expires_at, seen_at, user_agent, address)
  SELECT p_id, u.id, p_token_hash, u.password_epoch, p_expires_at, now(), p_user_agent, p_address
  FROM public."user" u WHERE u.id = p_user_id AND u.password_epoch = p_password_epoch
  RETURNING id
$$;

DROP FUNCTION povtor_auth.read_session(text);
CREATE FUNCTION povtor_auth.read_session(p_token_hash text)
RETURNS TABLE (session_id uuid, expires_at timestamptz, seen_at timestamptz, user_id uuid, email text, name text, locale text,
  is_demo boolean, is_verified boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.id, s.expires_at, s.seen_at, u.id, u.email, u.name, u.locale, u.is_demo, u.email_verified_at IS NOT NULL
  FROM public.session s JOIN public."user" u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
    AND s.password_epoch = u.password_epoch
$$;

CREATE OR REPLACE FUNCTION povtor_auth.extend_session(p_token_hash text, p_expires_at timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  UPDATE public.session SET expires_at = p_expires_at, seen_at = now()
  WHERE token_hash = p_token_hash AND revoked_at IS NULL AND expires_at > now()
$$;

-- ── Letters that let in ──────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION povtor_auth.create_auth_request(p_id uuid, p_kind text, p_email text, p_payload jsonb,
  p_expires_at timestamptz, p_token_hash text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public.auth_request (id, kind, email, payload, expires_at, token_hash)
  VALUES (p_id, p_kind, p_email, p_payload, p_expires_at, p_token_hash)
$$;

-- A request that has no letter yet, with the account of its address, if there is one.
CREATE FUNCTION povtor_auth.read_auth_request(p_id uuid)
RETURNS TABLE (kind text, email text, payload jsonb, user_locale text, is_demo boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT r.kind, r.email, r.payload, u.locale, coalesce(u.is_demo, false)
  FROM public.auth_request r LEFT JOIN public."user" u ON u.email = r.email
  WHERE r.id = p_id AND r.token_hash IS NULL AND r.used_at IS NULL AND r.expires_at > now()
$$;

-- The letter of a request, written once; without a token it opens nothing. False when it was written before.
CREATE FUNCTION povtor_auth.write_auth_letter(p_request_id uuid, p_token_hash text, p_mail_id uuid, p_recipient text,
  p_subject text, p_text text, p_html text)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  UPDATE public.auth_request
  SET token_hash = p_token_hash, used_at = CASE WHEN p_token_hash IS NULL THEN now() END
  WHERE id = p_request_id AND token_hash IS NULL AND used_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO public.account_mail (id, recipient, subject, text, html)
  VALUES (p_mail_id, p_recipient, p_subject, p_text, p_html);
  RETURN true;
END $$;

CREATE FUNCTION povtor_auth.read_account_mail(p_id uuid)
RETURNS TABLE (recipient text, subject text, text text, html text, created_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT m.recipient, m.subject, m.text, m.html, m.created_at FROM public.account_mail m
  WHERE m.id = p_id AND m.sent_at IS NULL
$$;

-- Notes that a letter was sent, and forgets what it said; or why it was not.
CREATE FUNCTION povtor_auth.note_account_mail(p_id uuid, p_failure text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  UPDATE public.account_mail SET attempts = attempts + 1, failure = p_failure,
    sent_at = CASE WHEN p_failure IS NULL THEN now() END,
    subject = CASE WHEN p_failure IS NULL THEN '' ELSE subject END,
    text = CASE WHEN p_failure IS NULL THEN '' ELSE text END,
    html = CASE WHEN p_failure IS NULL THEN '' ELSE html END
  WHERE id = p_id AND sent_at IS NULL
$$;

-- What a letter's link would do, without doing it.
CREATE FUNCTION povtor_auth.read_link(p_token_hash text)
RETURNS TABLE (kind text, email text, payload jsonb, user_id uuid, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT r.kind, r.email, r.payload, u.id,
    EXISTS (SELECT FROM public.user_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
  FROM public.auth_request r LEFT JOIN public."user" u ON u.email = r.email AND NOT u.is_demo
  WHERE r.token_hash = p_token_hash AND r.used_at IS NULL AND r.expires_at > now()
    AND (r.kind = 'sign-up') = (u.id IS NULL)
$$;

-- Opens a letter's link, once: makes the account, sets the new password, or only lets in. In each case the address has been
-- shown to be the person's. No row when the link is spent, expired, or no longer fits (an account was made meanwhile).
CREATE FUNCTION povtor_auth.open_link(p_token_hash text, p_new_user_id uuid, p_name text, p_locale text, p_password_hash text)
RETURNS TABLE (user_id uuid, password_epoch integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  request public.auth_request;
  opened uuid;
BEGIN
  UPDATE public.auth_request r SET used_at = now()
  WHERE r.token_hash = p_token_hash AND r.used_at IS NULL AND r.expires_at > now()
    AND (r.kind <> 'sign-in') = (p_password_hash IS NOT NULL)
  RETURNING r.* INTO request;
  IF NOT FOUND THEN RETURN; END IF;
  IF request.kind = 'sign-up' THEN
    opened := povtor_auth.sign_up(p_new_user_id, request.email, p_password_hash, p_name, p_locale);
  ELSE
    UPDATE public."user" u SET email_verified_at = coalesce(u.email_verified_at, now())
    WHERE u.email = request.email AND NOT u.is_demo RETURNING u.id INTO opened;
    IF request.kind = 'reset' AND opened IS NOT NULL THEN
      PERFORM povtor_auth.set_password(u.id, u.password_epoch, p_password_hash, NULL) FROM public."user" u WHERE u.id = opened;
      -- Whoever asked for other letters meanwhile asked before this password.
      UPDATE public.auth_request r SET used_at = now() WHERE r.email = request.email AND r.used_at IS NULL;
    END IF;
  END IF;
  RETURN QUERY SELECT u.id, u.password_epoch FROM public."user" u WHERE u.id = opened;
END $$;

-- § What nobody can open any more is kept for a day, a letter that could not be sent for a week.
CREATE FUNCTION povtor_auth.prune_letters()
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  DELETE FROM public.auth_request WHERE expires_at < now() - interval '1 day';
  DELETE FROM public.account_mail WHERE coalesce(sent_at + interval '1 day', created_at + interval '7 days') < now();
$$;

-- ── Other services ───────────────────────────────────────────────────────────────────────────────────────────────────

-- The account that a service's account opens. Where there is none: the account of the e-mail, if the service vouches for the
-- mailbox and the account has verified it too; without an account, a new one. Outcome: known, linked, created, unverified.
CREATE FUNCTION povtor_auth.enter_by_service(p_provider text, p_subject text, p_email text, p_new_user_id uuid, p_name text,
  p_locale text)
RETURNS TABLE (outcome text, user_id uuid, password_epoch integer, email text, has_second_factor boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  result text := 'known';
  found_id uuid;
BEGIN
  SELECT a.user_id INTO found_id FROM public.oauth_account a WHERE a.provider = p_provider AND a.subject = p_subject;
  IF found_id IS NULL THEN
    result := 'unverified';
    IF p_email IS NOT NULL THEN
      found_id := povtor_auth.sign_up(p_new_user_id, p_email, NULL, p_name, p_locale);
      result := 'created';
      IF found_id IS NULL THEN
        SELECT u.id INTO found_id FROM public."user" u
        WHERE u.email = p_email AND u.email_verified_at IS NOT NULL AND NOT u.is_demo;
        result := CASE WHEN found_id IS NULL THEN 'unverified' ELSE 'linked' END;
      END IF;
    END IF;
    IF found_id IS NOT NULL THEN
      INSERT INTO public.oauth_account (provider, subject, user_id) VALUES (p_provider, p_subject, found_id)
      ON CONFLICT DO NOTHING;
    END IF;
  END IF;
  IF found_id IS NULL THEN
    RETURN QUERY SELECT result, NULL::uuid, NULL::integer, NULL::text, false;
  ELSE
    RETURN QUERY SELECT result, u.id, u.password_epoch, u.email,
      EXISTS (SELECT FROM public.user_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
    FROM public."user" u WHERE u.id = found_id;
  END IF;
END $$;

-- ── The demo's visitor ───────────────────────────────────────────────────────────────────────────────────────────────

-- The one account that all visitors of the demo share: a viewer of the demo's first organisation. No row without one.
CREATE FUNCTION povtor_auth.ensure_demo_visitor(p_owner_email text, p_id uuid, p_email text, p_name text, p_locale text)
RETURNS TABLE (user_id uuid, password_epoch integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  organization uuid;
  visitor uuid;
BEGIN
  SELECT m.organization_id INTO organization
  FROM public."user" u JOIN public.membership m ON m.user_id = u.id AND m.role = 'owner'
  JOIN public.organization o ON o.id = m.organization_id
  WHERE u.email = p_owner_email AND o.deletion_asked_at IS NULL
  ORDER BY o.created_at LIMIT 1;
  IF organization IS NULL THEN RETURN; END IF;
  INSERT INTO public."user" (id, email, name, locale, is_demo) VALUES (p_id, p_email, p_name, p_locale, true)
  ON CONFLICT (email) DO NOTHING;
  SELECT u.id INTO visitor FROM public."user" u WHERE u.email = p_email AND u.is_demo;
  IF visitor IS NULL THEN RETURN; END IF;
  INSERT INTO public.membership (organization_id, user_id, role, is_limited, sees_personal_data, sees_costs)
  VALUES (organization, visitor, 'viewer', false, true, true)
  ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT u.id, u.password_epoch FROM public."user" u WHERE u.id = visitor;
END $$;

-- ── The audit log ────────────────────────────────────────────────────────────────────────────────────────────────────

-- What happened to an account is told to each organisation of its person. Visitors of the demo are not watched.
CREATE FUNCTION povtor_auth.record_account_event(p_user_id uuid, p_actor_kind text, p_action text, p_details jsonb, p_address text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public.audit_event (organization_id, id, actor_kind, actor_id, action, subject_id, details, address)
  SELECT m.organization_id, gen_random_uuid(), p_actor_kind, CASE p_actor_kind WHEN 'user' THEN p_user_id END, p_action,
    p_user_id::text, p_details, p_address
  FROM public.membership m JOIN public."user" u ON u.id = m.user_id
  WHERE m.user_id = p_user_id AND NOT u.is_demo AND p_action LIKE 'account.%' AND p_actor_kind IN ('user', 'nobody')
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA povtor_auth FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA povtor_auth TO povtor_app;
