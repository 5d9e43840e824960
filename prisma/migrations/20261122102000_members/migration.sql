-- The people of the organisation in scope: "user" itself shows everybody only their own row. Of a second factor it tells that
-- there is one.
CREATE FUNCTION public.organization_members() RETURNS TABLE (user_id uuid, email text, name text, has_second_factor boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.id, u.email, u.name, EXISTS (SELECT FROM public.user_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
  FROM public."user" u JOIN public.membership m ON m.user_id = u.id
  WHERE m.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
$$;
REVOKE ALL ON FUNCTION public.organization_members() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.organization_members() TO povtor_app;

-- The invitation of a link, asked before an organisation is known, by the hash of the link's secret: only while it opens
-- something.
CREATE FUNCTION povtor_auth.find_invitation(p_token_hash text)
RETURNS TABLE (organization_id uuid, id uuid, email text, role public.role, organization_name text, organization_slug text,
  inviter_name text, is_limited boolean, store_ids uuid[], sees_personal_data boolean, sees_costs boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT i.organization_id, i.id, i.email, i.role, o.name, o.slug, inviter.name, i.is_limited, i.store_ids,
    i.sees_personal_data, i.sees_costs
  FROM public.invitation i JOIN public.organization o ON o.id = i.organization_id
    LEFT JOIN public."user" inviter ON inviter.id = i.created_by_id
  WHERE i.token_hash = p_token_hash AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
    AND o.deletion_asked_at IS NULL
$$;
REVOKE ALL ON FUNCTION povtor_auth.find_invitation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION povtor_auth.find_invitation(text) TO povtor_app;
