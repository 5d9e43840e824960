-- What a visitor's page is made of, asked before an organisation is known: by the page's name in the address, or by its own
-- domain. Nothing of an organisation that is about to be deleted, and of none the people or the webhook.
CREATE FUNCTION povtor_auth.find_calculator_page(p_slug text)
RETURNS TABLE (organization_id uuid, slug text, host text, name text, content jsonb, accent_color text, logo_key text,
  embed_origins text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT c.organization_id, c.slug, c.host, o.name, c.content, c.accent_color, c.logo_key, c.embed_origins
  FROM public.calculator_page c JOIN public.organization o ON o.id = c.organization_id
  WHERE c.slug = p_slug AND c.is_enabled AND o.deletion_asked_at IS NULL
$$;

CREATE FUNCTION povtor_auth.find_calculator_page_by_host(p_host text)
RETURNS TABLE (organization_id uuid, slug text, host text, name text, content jsonb, accent_color text, logo_key text,
  embed_origins text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT c.organization_id, c.slug, c.host, o.name, c.content, c.accent_color, c.logo_key, c.embed_origins
  FROM public.calculator_page c JOIN public.organization o ON o.id = c.organization_id
  WHERE c.host = p_host AND c.is_enabled AND o.deletion_asked_at IS NULL
$$;

-- Whose lead the link of a letter confirms, by the hash of its secret.
CREATE FUNCTION povtor_auth.find_lead_confirmation(p_verify_hash text)
RETURNS TABLE (organization_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT l.organization_id, l.id FROM public.lead l JOIN public.organization o ON o.id = l.organization_id
  WHERE l.verify_hash = p_verify_hash AND o.deletion_asked_at IS NULL
$$;

REVOKE ALL ON FUNCTION povtor_auth.find_calculator_page(text), povtor_auth.find_calculator_page_by_host(text),
  povtor_auth.find_lead_confirmation(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION povtor_auth.find_calculator_page(text), povtor_auth.find_calculator_page_by_host(text),
  povtor_auth.find_lead_confirmation(text) TO povtor_app;
