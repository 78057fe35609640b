/** Where the program begins: all commands under one root, and what becomes of their failures. */
package dev.handover.cli.start;
