-- The figures of the past four weeks ask for them.
create index appointment_cancelled on appointment (cancelled_at) where status = 'cancelled' and booked_at is not null;
