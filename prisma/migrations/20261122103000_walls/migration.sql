-- The audit log and the exports of everything are the organisation's own: whoever sees some of its stores, a shared link or a
-- public page sees none of either, whatever a query forgets. Events are written by all of them.
CREATE POLICY whole_organization ON public.audit_event AS RESTRICTIVE FOR SELECT TO povtor_app
  USING ((SELECT coalesce(current_setting('povtor.stores', true), '') = 'all'));
CREATE POLICY whole_organization ON public.data_export AS RESTRICTIVE TO povtor_app
  USING ((SELECT coalesce(current_setting('povtor.stores', true), '') = 'all'));
CREATE POLICY whole_organization ON public.invitation AS RESTRICTIVE TO povtor_app
  USING ((SELECT coalesce(current_setting('povtor.stores', true), '') = 'all'));
