-- Who has been offered the tour of the product and has answered: everybody is asked once.
CREATE TABLE tour_answer (
    user_name text        PRIMARY KEY REFERENCES app_user (name) ON DELETE CASCADE,
    answered  timestamptz NOT NULL DEFAULT now()
);
