create index handover_by_visit on handover (visit_id);
