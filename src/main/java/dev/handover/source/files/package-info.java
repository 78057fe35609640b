/**
 * Files that a seller exported, read as rows of text: CSV and TSV in whatever charset, and sheets
 * of workbooks. Knows nothing of mappings but how a table's file is described.
 */
package dev.handover.source.files;
