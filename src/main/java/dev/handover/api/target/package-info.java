/** What a buyer says of the API that his records go into. */
package dev.handover.api.target;
