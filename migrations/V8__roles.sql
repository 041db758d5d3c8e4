-- Two more roles: technicians between viewers and operators, engineers below administrators.
ALTER TABLE app_user DROP CONSTRAINT app_user_role_check;
ALTER TABLE app_user ADD CONSTRAINT app_user_role_check
    CHECK (role IN ('VIEWER', 'TECHNICIAN', 'OPERATOR', 'ENGINEER', 'ADMINISTRATOR'));
