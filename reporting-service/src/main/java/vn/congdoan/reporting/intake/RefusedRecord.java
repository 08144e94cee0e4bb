package vn.congdoan.reporting.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that names no place in a stream.
 *
 * @param reason for the operator
 * @param headers the record's, a line each, as text that PostgreSQL can hold
 */
record RefusedRecord(ConsumerRecord<byte[], byte[]> record, String reason, String headers) {}
