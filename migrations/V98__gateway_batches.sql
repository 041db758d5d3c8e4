-- Batches of gateways that are stored already: one that is sent again, because its acknowledgement was lost, is not stored again.
CREATE TABLE gateway_batch (
    gateway  text           NOT NULL,
    stream   text           NOT NULL CHECK (stream IN ('SAMPLES', 'REPORTS')),
    epoch    text           NOT NULL,
    accepted int8multirange NOT NULL,
    PRIMARY KEY (gateway, stream)
);
COMMENT ON COLUMN gateway_batch.epoch IS 'The life of the buffer that the sequences are of; those of earlier ones are forgotten';
