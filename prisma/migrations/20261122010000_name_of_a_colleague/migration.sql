-- The name of a member of the organisation in scope, and nothing else of that person: "user" itself shows everybody only
-- their own row.
CREATE FUNCTION public.member_name(member_id uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.name FROM public."user" u JOIN public.membership m ON m.user_id = u.id
  WHERE u.id = member_id AND m.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
$$;
REVOKE ALL ON FUNCTION public.member_name(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.member_name(uuid) TO povtor_app;
