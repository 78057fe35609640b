package dev.handover.mapping;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Gives every untagged node the tag of its kind, so that any other tag was written by hand. */
final class PlainTags extends Resolver {
  @Override
  protected void addImplicitResolvers() {}

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    return of(kind);
  }

  static Tag of(NodeId kind) {
    return switch (kind) {
      case mapping -> Tag.MAP;
      case sequence -> Tag.SEQ;
      default -> Tag.STR;
    };
  }
}
