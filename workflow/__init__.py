"""Follow-up of the tasks that official dispatches give."""
