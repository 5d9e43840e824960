-- Erasing a customer redacts facts where they stand: what names a person, and no figure.
GRANT UPDATE (customer_id, email, phone, customer_name, city) ON "order_fact" TO povtor_app;
GRANT UPDATE (customer_id, email, phone) ON "refund_fact" TO povtor_app;
GRANT UPDATE (customer_id, email, phone, name, city, attributes) ON "customer_fact" TO povtor_app;
-- What people have written beside the facts, where it quotes an address or a phone.
GRANT UPDATE (value) ON "import_reject" TO povtor_app;
GRANT UPDATE (reason) ON "order_exclusion" TO povtor_app;
GRANT UPDATE (note) ON "loyalty_version" TO povtor_app;
GRANT UPDATE (customer_key) ON "programme_test_member" TO povtor_app;
