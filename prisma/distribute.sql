-- Spreads the tables over the nodes of a Citus cluster, by area. Run once, on the coordinator, after the migrations:
-- see docs/operations.md. Tables come after those that they refer to; what belongs to one area lies on one node.
-- The tables may have rows already: Citus moves them.

BEGIN;

SELECT create_reference_table('areas');

-- Of the whole site: a person signs in before it is known of which area.
SELECT create_reference_table('people');
SELECT create_reference_table('sessions');
SELECT create_reference_table('credentials');
SELECT create_reference_table('challenges');
SELECT create_reference_table('second_factors');
SELECT create_reference_table('reset_slips');
SELECT create_reference_table('throttles');

SELECT create_distributed_table('bodies', 'area_id', colocate_with => 'none');
SELECT create_distributed_table('body_names', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('successions', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('documents', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('document_files', 'area_id', colocate_with => 'bodies');

-- A report points to its version on display and each version to its report: that knot is untied while both move.
ALTER TABLE reports DROP CONSTRAINT reports_area_id_body_id_year_scope_live_version_fkey;
SELECT create_distributed_table('reports', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('report_versions', 'area_id', colocate_with => 'bodies');
ALTER TABLE reports ADD CONSTRAINT reports_area_id_body_id_year_scope_live_version_fkey
  FOREIGN KEY (area_id, body_id, year, scope, live_version)
  REFERENCES report_versions (area_id, body_id, year, scope, number) ON DELETE NO ACTION ON UPDATE NO ACTION;

SELECT create_distributed_table('displays', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('figures', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('uploads', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('upload_items', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('entries', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('report_moves', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('receipts', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('corrections', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('cell_notes', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('takedowns', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('problem_reports', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('passages', 'area_id', colocate_with => 'bodies');

SELECT create_distributed_table('context_findings', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('verdicts', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('replies', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('rejudgings', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('rejudged_versions', 'area_id', colocate_with => 'bodies');

SELECT create_distributed_table('role_grants', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('clerkships', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('deadlines', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('rosters', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('roster_entries', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('work_years', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('body_sites', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('publication_checks', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('messages', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('notices', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('notice_offices', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('subscriptions', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('aggregate_drafts', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('aggregate_adjustments', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('editions', 'area_id', colocate_with => 'bodies');
SELECT create_distributed_table('edition_releases', 'area_id', colocate_with => 'bodies');

-- The triggers that keep the audit log unchanged look at no other table, so they are safe on every node.
SET LOCAL citus.enable_unsafe_triggers = on;
SELECT create_distributed_table('audit_entries', 'area_id', colocate_with => 'bodies');

COMMIT;
