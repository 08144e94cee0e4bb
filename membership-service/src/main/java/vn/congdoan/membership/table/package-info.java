/** Tables as people send them and get them: CSV, XLSX and NDJSON files of any size, with headings and encodings of many kinds. */
@NullMarked
package vn.congdoan.membership.table;

import org.jspecify.annotations.NullMarked;
