package dev.chartwright.api.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chartwright.yaml.YamlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "string; {'type':'string'}",
        "bool = true; {'default':true,'type':'boolean'}",
        "int; {'type':'integer'}",
        "int32(1..65535); {'format':'int32','maximum':65535,'minimum':1,'type':'integer'}",
        "int(-1..); {'minimum':-1,'type':'integer'}",
        "number(>0..<1.5); {'exclusiveMaximum':true,'exclusiveMinimum':true,'maximum':1.5,'minimum':0,'type':'number'}",
        "double; {'format':'double','type':'number'}",
        "string(..63) ~ ^a|b$; {'maxLength':63,'pattern':'^a|b$','type':'string'}",
        "string(0..); {'minLength':0,'type':'string'}",
        "enum(|A|b-c); {'enum':['','A','b-c'],'type':'string'}",
        "int(301|302) = 302; {'default':302,'enum':[301,302],'type':'integer'}",
        "string = \"5\"; {'default':'5','type':'string'}",
        "string = Same; {'default':'Same','type':'string'}",
        "object preserve; {'type':'object','x-kubernetes-preserve-unknown-fields':true}",
        "object atomic; {'type':'object','x-kubernetes-map-type':'atomic'}",
        "any; {}",
        "string nullable format=date-time; {'format':'date-time','nullable':true,'type':'string'}",
        "string -- Says what, and why.; {'description':'Says what, and why.','type':'string'}",
        "string[]; {'items':{'type':'string'},'type':'array'}",
        "string[1..16 set]; {'items':{'type':'string'},'maxItems':16,'minItems':1,'type':'array','x-kubernetes-list-type':'set'}",
        "Port[by a,b]; {'items':{'$ref':'here/Port'},'type':'array','x-kubernetes-list-map-keys':['a','b'],'x-kubernetes-list-type':'map'}",
        "string(..9){..16}; {'additionalProperties':{'maxLength':9,'type':'string'},'maxProperties':16,'type':'object'}",
        "string[]{atomic}; {'additionalProperties':{'items':{'type':'string'},'type':'array'},'type':'object','x-kubernetes-map-type':'atomic'}",
        "Group(0..) = \"\"; {'$min':0,'$ref':'here/Group','default':''}",
        "Group; {'$ref':'here/Group'}",
      })
  void readsTheGrammar(String line, String schema) {
    assertThat(YamlWriter.json(TypeExpression.parse("here", line)).replace('"', '\''))
        .isEqualTo(schema);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "string wide",
        "string[1..2 sorted]",
        "[string]",
        "string = {",
        "string multipleOf"
      })
  void refusesWhatIsNoGrammar(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> TypeExpression.parse("here", line));
  }
}
