CREATE TABLE crm_client (
  client_id BIGINT PRIMARY KEY,
  full_name VARCHAR(40),
  gender VARCHAR(10),
  phone_1 VARCHAR(20),
  phone_2 VARCHAR(20),
  wechat VARCHAR(40),
  id_card_num VARCHAR(20),
  birth_date DATE,
  email VARCHAR(60),
  occupation VARCHAR(30),
  member_tier VARCHAR(10),
  remark VARCHAR(200),
  custom_field_3 VARCHAR(120),
  created_at TIMESTAMP
);
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210001, '苏春花', 'unknown', '15750902631', '', 'suchunhua_886', '440307197512284823', '1975-12-28', NULL, '全职妈妈', 'basic', 'VIP吴女士介绍来的，给折扣', '信佛，厨房不杀生', '2021-12-18 10:59:07');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210014, '姚玉兰', 'female', '18378745221', '', 'yaoyulan590', NULL, '1964-02-28', NULL, '律师', 'silver', NULL, NULL, '2025-09-16 21:54:22');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210027, '孙可馨', 'unknown', '19150922515', '', NULL, NULL, NULL, NULL, '全职妈妈', 'basic', '价格敏感，5月份跟我们砍过三次', NULL, '2025-10-06 07:44:05');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210040, '冯冬梅', 'female', '17899409348', NULL, 'fengdongmei-540', NULL, '1977-11-13', NULL, '自由职业', 'black', NULL, NULL, '2024-12-14 16:04:00');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210053, '谢永刚', 'male', '18048864482', '13753275589', 'wxid_ojz5gyn6mnw322', NULL, NULL, NULL, '银行客户经理', 'basic', '作息晚，上午11点前别打电话', NULL, '2023-02-22 18:05:23');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210066, '龚俊杰', 'male', '15587540058', '', 'gongjunjie2009', '440106195906239973', '1959-06-23', NULL, '公务员', 'basic', NULL, '忌讳数字4', '2025-06-10 20:44:11');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210079, '丁嘉诚', 'male', '18950629644', '', 'wxid_gjc46zand95022', NULL, NULL, NULL, '', 'basic', '备用联系人妹妹杜嘉诚 18194123032', NULL, '2021-12-31 15:52:29');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210092, '程永刚', 'unknown', '15594005039', '', 'wxid_ausx6k2olpyo22', NULL, '1981-01-20', NULL, '全职妈妈', 'black', NULL, NULL, '2021-06-12 17:19:36');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210105, '程先生', 'unknown', '19964036675', NULL, 'xiaoyu980047', '310115198811051119', '1988-11-05', NULL, '教师', 'black', '准备移民，4月后退卡', NULL, '2025-03-22 08:10:54');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210118, '卢慧敏', 'female', '18135820437', '', 'luhuimin1138', NULL, NULL, NULL, NULL, 'basic', NULL, '对猫毛过敏', '2021-07-10 11:08:48');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210131, '顾玉兰', 'female', '19125482304', NULL, 'maomi458838', '51010419660205702X', '1966-02-05', NULL, '自由职业', 'basic', NULL, NULL, '2025-07-25 20:06:27');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210144, '汪晓燕', 'unknown', '13555735546', NULL, NULL, NULL, NULL, NULL, '飞行员', 'silver', '常年出差，钥匙在邻居熊姐那里', NULL, '2023-04-23 18:29:48');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210157, '许芳', 'female', '15079878664', '15568392044', 'sunny195324', '110105195110027964', '1951-10-02', NULL, NULL, 'silver', '老人是退休干部，讲究礼貌', NULL, '2021-11-28 19:23:20');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210170, '叶秀珍', 'female', '17751337171', NULL, NULL, NULL, NULL, '2565533806@qq.com', '退休', 'silver', '要会做川菜的阿姨', '不用含氯消毒水，哮喘', '2024-03-24 13:00:05');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210183, '王若曦', 'unknown', '18741127589', NULL, '', NULL, '1952-04-18', NULL, '退休', 'black', '癌症康复期，家里要消毒', NULL, '2024-11-05 22:03:11');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210196, '司马宇航', 'male', '15755295889', '', 'simayuhang-142', '440106197209217217', '1972-09-21', NULL, '护士', 'gold', NULL, NULL, '2024-09-03 12:42:24');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210209, '熊先生', 'male', '13055679380', '', 'wxid_pkwldst5wcst22', NULL, NULL, NULL, '', 'silver', '先生是谢总，不喜欢阿姨主动聊天', '喜欢古典音乐，打扫时放着', '2025-10-10 09:24:01');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210222, '曾梓涵', 'female', '+86 16695217774', NULL, NULL, '110105195503021846', '1955-03-02', NULL, '律师', 'silver', NULL, NULL, '2022-08-10 11:49:46');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210235, '赵芳', 'female', '19116916512', NULL, 'wxid_v50jgjnrbmp822', '440307199507159402', '1995-07-15', '19386491865@139.com', '', 'black', '婆媳关系紧张，报价只跟女主人说', NULL, '2021-10-16 21:35:08');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210248, '彭涛', 'male', '18349142411', '13246162095', 'wxid_ozzs4e14sm1k22', '44030719870420399X', '1987-04-20', NULL, NULL, 'black', '宝妈，产后3个月，情绪低落，阿姨要耐心', NULL, '2023-10-18 18:39:57');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210261, '宋静', 'female', '13860960978', NULL, 'songjing1068', NULL, '1966-10-17', NULL, '律师', 'silver', '家里装了监控，师傅要知情', NULL, '2024-04-06 08:59:57');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210274, '石玉兰', 'female', '18098009141', '15607234356', '', '310115196810179541', '1968-10-17', NULL, NULL, 'basic', NULL, NULL, '2021-08-24 16:05:38');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210287, '邓景行', 'male', '19974371431', '17708438775', 'wxid_hx792uzv5l7d22', NULL, '1984-04-01', 'dengjingxing385@163.com', NULL, 'basic', '上次说丢了一条金项链，后来找到了', NULL, '2021-12-17 12:02:53');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210300, '宋颖', 'female', '18156167415', NULL, 'songying-75', NULL, '1963-03-02', NULL, NULL, 'black', NULL, '只接受本地阿姨', '2025-12-08 07:13:10');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210313, '贾勇', 'male', '13506007083', '15739442187', NULL, NULL, NULL, NULL, '自由职业', 'gold', NULL, NULL, '2023-08-13 19:30:07');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210326, '贾勇', 'unknown', '13812101030', '', 'q291741', NULL, NULL, 'jiayong@126.com', NULL, 'black', NULL, NULL, '2023-04-02 09:16:07');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210339, '唐晨', 'male', '+86 18802455872', '19351594313', NULL, NULL, NULL, NULL, NULL, 'silver', NULL, '左撇子，厨具别换边', '2022-03-30 13:07:07');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210352, '董雪梅', 'female', '+86 19312068025', '', 'dongxuemei-541', NULL, NULL, NULL, '公务员', 'basic', NULL, '回民，自备锅具', '2023-08-23 18:58:18');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210365, '司马小红', 'female', '17872331117', '', 'simaxiaohong-1763', NULL, NULL, NULL, NULL, 'silver', NULL, NULL, '2024-02-28 18:50:25');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210378, '邓小红', 'female', '13926358160', '', NULL, NULL, NULL, NULL, '教师', 'basic', '独居女性，只派女师傅', '家里供奉灵位，不要擦', '2024-06-13 20:54:58');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210391, '梁先生', 'male', '13909305635', NULL, NULL, NULL, NULL, 'liangj.83@gmail.com', '教师', 'basic', NULL, NULL, '2021-12-20 22:10:46');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210404, '陆静', 'female', '15888009245', NULL, 'wxid_v4f7gf529vqv22', NULL, NULL, NULL, '教师', 'gold', '爱干净，有轻微洁癖', NULL, '2024-03-15 14:30:56');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210417, '高玉兰', 'female', '15707587931', '18850832694', 'Gaoy20265', '440307195605015308', '1956-05-01', NULL, '自由职业', 'gold', NULL, NULL, '2022-04-30 20:48:43');
INSERT INTO crm_client (client_id, full_name, gender, phone_1, phone_2, wechat, id_card_num, birth_date, email, occupation, member_tier, remark, custom_field_3, created_at) VALUES (90210430, '张女士', 'unknown', '18898928589', '', 'wxid_cz1h2krbmuam22', '510104196507104780', '1965-07-10', NULL, NULL, 'black', NULL, NULL, '2022-12-05 17:38:12');
CREATE TABLE crm_client_home (
  home_id BIGINT PRIMARY KEY,
  client_id BIGINT,
  community_name VARCHAR(40),
  adress_detail VARCHAR(120),
  unit_room VARCHAR(30),
  lng DECIMAL(10,6),
  lat DECIMAL(10,6),
  entry_code VARCHAR(40),
  plate_number VARCHAR(12),
  pet_info VARCHAR(80),
  emergency_contact VARCHAR(30),
  emergency_phone VARCHAR(20),
  updated_at TIMESTAMP
);
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300451, 90210001, '绿地国际花都', '广东省深圳市龙岗区科技四路58号', '3栋3单元804室', NULL, NULL, NULL, '粤BY28CJ', NULL, '钟艳', NULL, '2025-01-18 10:08:45');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300452, 90210014, '龙湖时代天街', '上海市浦东新区和平里北街509号', '8号楼2单元501', NULL, NULL, NULL, NULL, '', '妹妹', NULL, '2023-01-02 08:17:55');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300453, 90210027, '供电局宿舍', '广东省深圳市龙岗区滨江西路306号供电局宿舍', '2号楼4单元201', 114.237271, 22.760185, '559564#', NULL, '无', '郭昊', '13961362666', '2025-07-01 07:29:35');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300454, 90210040, '铁路新村', '上海市浦东新区花园街487号', '18号楼3单元2303', NULL, NULL, '*447147*', NULL, NULL, '妈妈', '', '2023-09-25 20:47:19');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300455, 90210053, '铁路新村', '广东省广州市天河区人民东路275号铁路新村', '30幢2单元504室', NULL, NULL, '489824#', NULL, '猫2只，猫砂盆在阳台', NULL, NULL, '2024-09-02 08:16:56');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300456, 90210066, '保利香槟国际', '广东省广州市天河区体育场北路515号保利香槟国际', '1-4-902', 113.322813, 23.08062, NULL, NULL, NULL, '儿子方锦程', '17831027539', '2024-11-14 12:43:04');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300457, 90210079, '水岸新城', '广东省深圳市龙岗区长虹街533号', '7-3-502', 114.236966, 22.68097, '8508', NULL, NULL, '马雪梅', NULL, '2023-03-04 07:27:56');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300458, 90210092, '御景湾', '广东省深圳市龙岗区新华路444号', NULL, 114.218513, 22.751636, '钥匙在电表箱', NULL, NULL, '妈妈', NULL, '2024-08-01 22:37:14');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300459, 90210105, '万科金域蓝湾', '上海市浦东新区滨江西路481号万科金域蓝湾', '27幢4单元2002室', 121.522093, 31.192955, NULL, NULL, NULL, NULL, NULL, '2023-06-30 09:05:30');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300460, 90210118, '机床厂家属院', '北京市朝阳区建设大道207号机床厂家属院', '35号楼3单元903', 116.421253, 39.949336, '*724659*', '京Q·KF0NK', '', '', '19303801799', '2024-12-24 15:20:19');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300461, 90210131, '紫金华府', '四川省成都市锦江区文苑路137号紫金华府', '15号楼2单元1502', 104.056586, 30.650884, '', NULL, '', '胡语嫣', NULL, '2023-11-03 12:44:03');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300462, 90210144, '幸福里', '四川省成都市锦江区民主路171号幸福里', '31栋3单元2402室', 104.119338, 30.633678, '4096', NULL, NULL, '余芳', '19312269715', '2024-10-16 13:01:18');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300463, 90210157, '铁路新村', '北京市朝阳区东风路404号', '33幢1单元1602室', 116.480639, 39.93711, NULL, NULL, '一只布偶猫，怕生，会躲床底', '夏振宇', '15690728146', '2024-01-17 12:08:54');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300464, 90210170, '学林雅苑', '四川省成都市锦江区朝晖路388号学林雅苑', '14栋3单元1202室', 104.129833, 30.67458, NULL, NULL, '两只柯基，吸尘器响会叫', '', NULL, '2023-11-06 13:30:44');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300465, 90210183, '华润橡树湾', '广东省广州市天河区育才巷157号', '2栋2单元204室', 113.352606, 23.155891, '6778', NULL, '鹦鹉一只，别开窗', '', '18040729394', '2024-12-26 15:49:11');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300466, 90210196, '翠竹苑', '广东省广州市天河区和平里北街51号翠竹苑', '26-2-402', 113.321646, 23.105979, '7168', '粤A5X2CA', NULL, '戴秀珍', '15754221572', '2024-01-24 10:10:47');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300467, 90210209, '水岸新城', '四川省成都市锦江区和平里北街82号水岸新城', '', 104.111586, 30.670955, '1653', NULL, '泰迪，咬过人！先让主人拴好', '', '15931761023', '2025-12-07 07:56:32');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300468, 90210222, '供电局宿舍', '北京市朝阳区和平里北街156号供电局宿舍', '23幢1单元1504室', 116.473516, 39.875268, '*091162*', NULL, '金毛，8岁，热情扑人', '杜语嫣', '', '2025-09-18 15:55:46');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300469, 90210235, '锦绣江南', '广东省深圳市龙岗区民主路493号', '9-1-1304', NULL, NULL, '', NULL, '鱼缸三个，水勿动', '', NULL, '2024-12-08 19:18:11');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300470, 90210248, '紫金华府', '广东省深圳市龙岗区建设大道447号紫金华府', '2栋1单元2401室', 114.256509, 22.756432, NULL, NULL, NULL, NULL, '', '2024-11-14 15:18:35');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300471, 90210261, '锦绣江南', '广东省深圳市龙岗区育才巷40号锦绣江南', '26号楼2单元103', NULL, NULL, NULL, NULL, '', '刘晓燕', '19944581366', '2024-06-28 19:45:31');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300472, 90210274, '书香门第', '上海市浦东新区胜利二路451号', NULL, 121.569229, 31.249992, NULL, NULL, '一只布偶猫，怕生，会躲床底', NULL, NULL, '2025-09-19 10:17:15');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300473, 90210287, '绿地国际花都', '上海市浦东新区中兴街66号绿地国际花都', '17号楼1单元202', 121.562005, 31.195041, '钥匙在电表箱', '沪F·D82186', '', '方铁柱', NULL, '2023-06-27 09:15:37');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300474, 90210300, '华润橡树湾', '广东省深圳市龙岗区育才巷294号', '35栋2单元2101室', 114.200239, 22.749063, '933420#', NULL, '', '儿子', '16619293091', '2025-02-01 08:34:29');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300475, 90210313, '学林雅苑', '广东省广州市天河区建设大道489号学林雅苑', '9栋4单元1201室', NULL, NULL, '单元门 #2837，入户147919', NULL, '泰迪，咬过人！先让主人拴好', NULL, NULL, '2024-09-24 18:36:06');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300476, 90210326, '', '四川省成都市锦江区解放南路424号', '3号楼1单元901', 104.04907, 30.65477, '', NULL, '', '梁慧敏', NULL, '2024-11-19 16:54:19');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300477, 90210339, '锦绣江南', '北京市朝阳区民主路106号锦绣江南', '20幢2单元2803室', 116.441756, 39.888195, '', NULL, '', '朱鑫', NULL, '2024-07-15 10:10:29');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300478, 90210352, '铁路新村', '四川省成都市锦江区南湖大道124号铁路新村', '4-4-2101', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-11-11 11:34:28');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300479, 90210365, '锦绣江南', '上海市浦东新区科技四路303号锦绣江南', '20栋1单元2003室', 121.538909, 31.244957, NULL, NULL, '', NULL, '', '2025-11-27 11:04:53');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300480, 90210378, '', '四川省成都市锦江区金桥路380号龙湖时代天街', '', NULL, NULL, NULL, NULL, '金毛，8岁，热情扑人', '老公曹秀珍', NULL, '2024-08-03 08:47:43');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300481, 90210391, '书香门第', '广东省广州市天河区金桥路383号', '36号楼4单元2403', 113.367171, 23.095538, '', NULL, NULL, '彭立新', NULL, '2023-10-15 08:22:08');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300482, 90210404, NULL, '广东省深圳市龙岗区朝晖路234号', '19栋3单元2002室', 114.248276, 22.705961, '', NULL, NULL, '儿子石国庆', '13530679559', '2025-06-11 07:18:44');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300483, 90210417, '碧桂园凤凰城', '广东省深圳市龙岗区人民东路533号碧桂园凤凰城', '25-1-1702', 114.213805, 22.73147, NULL, '粤B 5B9HC', '', NULL, '13055274776', '2025-09-05 19:39:24');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300484, 90210430, '御景湾', '四川省成都市锦江区学府路450号御景湾', '14-1-1603', NULL, NULL, '*597942*', '川A F15857', '', '儿子', NULL, '2025-10-11 22:48:22');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300485, 90210352, '紫金华府', '四川省成都市锦江区朝晖路442号紫金华府', '30栋4单元2803室', 104.126279, 30.621062, '4606', NULL, '鹦鹉一只，别开窗', '吕紫萱', '13578738248', '2023-10-28 15:08:29');
INSERT INTO crm_client_home (home_id, client_id, community_name, adress_detail, unit_room, lng, lat, entry_code, plate_number, pet_info, emergency_contact, emergency_phone, updated_at) VALUES (3300486, 90210417, '华润橡树湾', '广东省深圳市龙岗区育才巷57号华润橡树湾', '15-4-1303', 114.29596, 22.69309, '*187048*', '粤B SJTE7', '', NULL, NULL, '2025-07-23 17:40:37');
CREATE TABLE svc_order (
  order_id BIGINT PRIMARY KEY,
  order_sn VARCHAR(24),
  client_id BIGINT,
  home_id BIGINT,
  item_code VARCHAR(10),
  worker_code VARCHAR(8),
  appoint_start TIMESTAMP,
  duration_min INTEGER,
  amount_paid DECIMAL(12,2),
  order_status VARCHAR(12),
  client_note VARCHAR(200),
  sign_img_url VARCHAR(120)
);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700120, 'SO20251211037707', 90210274, 3300472, 'MOVE-S', 'W1049', '2025-12-11 08:30:00', 120, 399.00, 'done', '不要香菜，女儿花生过敏', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700123, 'HS20250616335063', 90210300, 3300474, 'NEW-B', 'W1076', '2025-06-16 17:00:00', 120, 7.00, 'done', '猫别放出去！！', 'https://oss.example-jz.cn/sign/2506/d71730bdded8d670.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700126, 'HS20250909638781', 90210092, 3300458, 'RFG', 'W1071', '2025-09-09 17:30:00', 120, 238.00, 'done', NULL, 'https://oss.example-jz.cn/sign/2509/f82f5ccb981d8956.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700129, 'HS20260129320249', 90210378, 3300480, 'NAN-30', 'W1080', '2026-01-29 15:00:00', 120, 13800.00, 'refunded', '我晚上六点才下班到家', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700132, 'SO20250802114978', 90210157, 3300463, 'PIPE', NULL, '2025-08-02 14:30:00', 240, 0.00, 'canceled', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700135, 'SO20251112491845', 90210326, 3300476, 'ELD-M', 'W1082', '2025-11-12 11:00:00', 480, 13600.00, 'in_service', '我对84过敏', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700138, 'SO20250512827783', 90210209, 3300467, 'AC-HG', 'W1088', '2025-05-12 08:30:00', 240, 198.00, 'done', '家里有新冠刚好的病人，请戴口罩', 'https://oss.example-jz.cn/sign/2505/f9bac2f8e45170b1.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700141, 'HS20251012946320', 90210339, 3300477, 'PET-F', NULL, '2025-10-12 12:30:00', 120, 0.00, 'canceled', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700144, 'HS20251017137765', 90210339, 3300477, 'DCL-80', 'W1069', '2025-10-17 17:30:00', 480, 680.00, 'assigned', '老人一个人在家，听力差，敲门大声点', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700147, 'HS20260223288034', 90210066, 3300456, 'AC-HG', 'W1006', '2026-02-23 15:30:00', 120, 99.00, 'done', '', 'https://oss.example-jz.cn/sign/2602/f61774fae02af4b3.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700150, 'SO20250525355085', 90210092, 3300458, 'AC-HG', 'W1006', '2025-05-25 15:00:00', 120, 99.00, 'refunded', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700153, 'SO20251006415410', 90210339, 3300477, 'STOR', 'W1019', '2025-10-06 17:00:00', 60, 598.00, 'in_service', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700156, 'HS20250921880073', 90210183, 3300465, 'LOCK', 'W1048', '2025-09-21 11:00:00', 240, 180.00, 'done', '', 'https://oss.example-jz.cn/sign/2509/716e2b4e9b1110d6.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700159, 'SO20260105067502', 90210339, 3300477, 'AC-LG', 'W1027', '2026-01-05 12:00:00', 120, 139.00, 'refunded', '', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700162, 'SO20251215688018', 90210144, 3300462, 'WIN-01', 'W1026', '2025-12-15 14:30:00', 90, 15.00, 'done', NULL, 'https://oss.example-jz.cn/sign/2512/95674d5d77341592.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700165, 'HS20250728767316', 90210430, 3300484, 'LOCK', 'W1052', '2025-07-28 17:30:00', 480, 360.00, 'done', '上次那位谭阿姨很好，还想要她', 'https://oss.example-jz.cn/sign/2507/3e412e278c1fd1ea.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700168, 'SO20251221380490', 90210040, 3300454, 'WASH', 'W1020', '2025-12-21 17:00:00', 90, 129.00, 'in_service', '婆婆糖尿病，做饭少油不放糖', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700171, 'SO20251226718962', 90210339, 3300477, 'WAX', 'W1009', '2025-12-26 16:30:00', 480, 12.00, 'refunded', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700174, 'SO20250626728798', 90210248, 3300470, 'RFG', 'W1024', '2025-06-26 17:00:00', 90, 119.00, 'in_service', '我怀孕了，不要用刺激性清洁剂', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700177, 'HS20251219355198', 90210183, 3300465, 'BABY-M', NULL, '2025-12-19 12:30:00', 90, 0.00, 'canceled', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700180, 'HS20250609099477', 90210196, 3300466, 'WAX', 'W1045', '2025-06-09 13:00:00', 90, 24.00, 'done', '', 'https://oss.example-jz.cn/sign/2506/155ea3bd0d19ff25.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700183, 'SO20251218566005', 90210274, 3300472, 'WAX', 'W1030', '2025-12-18 11:00:00', 480, 12.00, 'done', '找物业丁师傅拿钥匙', 'https://oss.example-jz.cn/sign/2512/b75faec738285ab0.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700186, 'HS20251108583505', 90210391, 3300481, 'CURT', 'W1084', '2025-11-08 11:00:00', 240, 18.00, 'done', '孩子午睡13点-15点，轻一点', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700189, 'HS20250630977353', 90210365, 3300479, 'PET-F', 'W1082', '2025-06-30 12:00:00', 120, 49.00, 'done', NULL, 'https://oss.example-jz.cn/sign/2506/56a61d4411acfb89.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700192, 'HS20250731182380', 90210391, 3300481, 'CLN-02', 'W1050', '2025-07-31 14:00:00', 480, 119.00, 'done', NULL, 'https://oss.example-jz.cn/sign/2507/bfb58499cebb3a28.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700195, 'HS20251107515743', 90210391, 3300481, 'MOVE-S', NULL, '2025-11-07 09:00:00', 240, 0.00, 'canceled', '主卧保险柜附近不用打扫', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700198, 'HS20251110416775', 90210092, 3300458, 'LOCK', NULL, '2025-11-10 18:30:00', 240, 0.00, 'canceled', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700201, 'SO20251106514420', 90210274, 3300472, 'ELD-M', NULL, '2025-11-06 14:00:00', 480, 0.00, 'canceled', '', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700204, 'SO20260116673033', 90210157, 3300463, 'ELD-M', 'W1054', '2026-01-16 15:00:00', 480, 13600.00, 'assigned', '车停地下B1，报我车牌鄂A 1Q87D', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700207, 'HS20260116269216', 90210027, 3300453, 'CURT', 'W1007', '2026-01-16 17:30:00', 480, 18.00, 'assigned', '', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700210, 'SO20251018944531', 90210066, 3300456, 'PIPE', 'W1066', '2025-10-18 15:00:00', 240, 120.00, 'refunded', '到了打我老公电话18397420244', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700213, 'HS20251102081328', 90210131, 3300461, 'MITE', 'W1058', '2025-11-02 18:30:00', 480, 300.00, 'done', '', 'https://oss.example-jz.cn/sign/2511/94295e4cc157f097.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700216, 'HS20251205788355', 90210326, 3300476, 'NAN-30', 'W1047', '2025-12-05 18:30:00', 120, 13800.00, 'done', '', 'https://oss.example-jz.cn/sign/2512/92ad7c96d9761edd.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700219, 'HS20260129193152', 90210365, 3300479, 'AC-HG', 'W1062', '2026-01-29 08:00:00', 90, 99.00, 'done', '', 'https://oss.example-jz.cn/sign/2601/9cf7b437e9b54b40.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700222, 'SO20250829931962', 90210417, 3300483, 'NAN-30', NULL, '2025-08-29 12:00:00', 480, 0.00, 'canceled', '我腿打石膏行动不便，密码开门自己进', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700225, 'SO20250711393770', 90210131, 3300461, 'PIPE', 'W1047', '2025-07-11 17:00:00', 240, 120.00, 'done', '门口鞋柜第二层有鞋套，我不在家，我妈开门', 'https://oss.example-jz.cn/sign/2507/62be013811411694.png');
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700228, 'SO20251212093887', 90210248, 3300470, 'DCL-80', 'W1084', '2025-12-12 16:00:00', 90, 680.00, 'in_service', '家里有新冠刚好的病人，请戴口罩', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700231, 'HS20251031459224', 90210378, 3300480, 'AC-LG', 'W1025', '2025-10-31 14:00:00', 120, 139.00, 'assigned', NULL, NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700234, 'SO20250926258631', 90210092, 3300458, 'HOOD', 'W1054', '2025-09-26 14:00:00', 90, 199.00, 'refunded', '上次那位夏阿姨很好，还想要她', NULL);
INSERT INTO svc_order (order_id, order_sn, client_id, home_id, item_code, worker_code, appoint_start, duration_min, amount_paid, order_status, client_note, sign_img_url) VALUES (7700237, 'HS20251215515112', 90210352, 3300478, 'CLN-02', 'W1030', '2025-12-15 16:30:00', 60, 238.00, 'assigned', '老人一个人在家，听力差，敲门大声点', NULL);
CREATE TABLE care_member (
  member_id BIGINT PRIMARY KEY,
  client_id BIGINT,
  member_name VARCHAR(30),
  age SMALLINT,
  health_cond VARCHAR(120),
  diet_taboo VARCHAR(80),
  daily_habit VARCHAR(120),
  created_at TIMESTAMP
);
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51020, 90210222, '曾天佑', 0, '骨折术后第7周，扶拐', '鸡蛋过敏', NULL, '2026-01-11 09:16:40');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51021, 90210118, '弟弟', 4, '足月顺产，黄疸已退', NULL, '挑食，边看动画边吃饭', '2026-01-23 08:26:30');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51022, 90210417, '韦爷爷', 79, '', '忌牛奶，喝水解奶粉', '傍晚情绪躁动，放老歌可安抚', '2025-03-01 22:56:18');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51023, 90210365, '二宝', 3, '糖尿病，胰岛素每日9单位', NULL, '吃手，一哭就要外婆', '2023-09-08 13:05:43');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51024, 90210027, '潘桂英', 5, '', '海鲜过敏', '午睡必须抱哄', '2023-10-21 08:18:04');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51025, 90210209, '熊若曦', 79, '湿疹，用低敏洗衣液', '不吃葱姜蒜', NULL, '2024-03-21 07:27:39');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51026, 90210391, NULL, 86, '半身不遂，右侧无力', '不吃猪肉', '睡前要听故事，认床', '2025-01-11 17:06:04');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51027, 90210248, '外婆', 71, '抑郁症，服药中', NULL, NULL, '2025-12-08 20:49:44');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51028, 90210365, '司马昊', 69, '早产34周，体重偏轻', NULL, '凌晨5点起夜两次，要扶', '2024-10-31 09:42:15');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51029, 90210157, '许雪梅', 76, '术后造口护理', '无', '抽烟，一天半包，家人不知道', '2025-05-21 21:32:39');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51030, 90210326, '贾雨桐', 6, NULL, '低盐低脂', NULL, '2023-10-09 20:54:38');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51031, 90210300, '二宝', 0, '乙肝携带，餐具分开', '牙口差，煮烂', '爱听越剧，下午去公园下棋', '2024-10-23 17:03:55');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51032, 90210352, '田奶奶', 72, '健康', NULL, '每天遛弯一小时，找周大爷打牌', '2024-09-12 08:28:49');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51033, 90210235, NULL, 93, '', '糊状食物', NULL, '2024-02-01 19:30:11');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51034, 90210066, '米粒', 4, '高血压，早晚各一片药', '无糖', '不肯洗澡，需女儿视频劝', '2024-11-07 17:31:35');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51035, 90210222, '贾亚男', 80, '阿尔茨海默中期，会走失', '无', '傍晚情绪躁动，放老歌可安抚', '2024-08-23 20:18:48');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51036, 90210235, '赵思颖', 0, '抑郁症，服药中', NULL, NULL, '2024-06-08 18:35:03');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51037, 90210365, '外婆', 71, '', '鸡蛋过敏', NULL, '2023-10-29 15:20:28');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51038, 90210417, '司徒雅琴', 90, '湿疹，用低敏洗衣液', '无', '凌晨8点起夜两次，要扶', '2025-06-23 17:06:31');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51039, 90210352, '外婆', 78, '健康', NULL, NULL, '2025-03-14 10:12:40');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51040, 90210131, '顾振宇', 1, '半身不遂，右侧无力', NULL, NULL, '2024-03-16 14:21:21');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51041, 90210001, NULL, 73, '', NULL, '抽烟，一天半包，家人不知道', '2024-01-18 07:49:38');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51042, 90210209, '弟弟', 1, '阿尔茨海默中期，会走失', '糊状食物', NULL, '2025-03-12 07:48:10');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51043, 90210339, '唐雨桐', 6, '高血压，早晚各一片药', '忌牛奶，喝水解奶粉', NULL, '2024-04-28 12:18:17');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51044, 90210001, '朱俊杰', 6, '', '牙口差，煮烂', NULL, '2024-07-07 09:08:33');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51045, 90210274, '弟弟', 1, '乙肝携带，餐具分开', NULL, NULL, '2023-10-21 17:48:00');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51046, 90210261, '宋春花', 87, NULL, '不吃葱姜蒜', '每天遛弯一小时，找崔大爷打牌', '2024-08-06 14:34:47');
INSERT INTO care_member (member_id, client_id, member_name, age, health_cond, diet_taboo, daily_habit, created_at) VALUES (51047, 90210105, '', 68, '术后造口护理', NULL, '挑食，边看动画边吃饭', '2023-07-09 16:37:28');
CREATE TABLE svc_worker_note (
  note_id BIGINT PRIMARY KEY,
  order_id BIGINT,
  worker_code VARCHAR(8),
  visit_date DATE,
  content VARCHAR(250),
  need_followup BOOLEAN
);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660301, 7700186, 'W1023', '2025-11-08', '', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660302, 7700132, 'W1061', '2025-08-02', '客户在家办公开会，要求静音', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660303, 7700225, 'W1001', '2025-07-11', '', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660304, 7700120, 'W1075', '2025-12-11', '客户人好，下次还约我，加了微信', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660305, 7700195, 'W1037', '2025-11-07', '男主人光着膀子，有点尴尬，建议派男师傅', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660306, 7700231, 'W1067', '2025-10-31', '主卧有很多药，客人应该身体不好', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660307, 7700135, 'W1079', '2025-11-12', '客户于姐不在，她爸开的门，老人耳背', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660308, 7700189, 'W1088', '2025-06-30', '停车要报业主辽BD53543', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660309, 7700186, 'W1020', '2025-11-08', '家里有两个孩子，大的上小学，很乖', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660310, 7700207, 'W1044', '2026-01-16', '她家信教，星期天不要上门', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660311, 7700141, 'W1015', '2025-10-12', '狗很凶，主人何哥出差，邻居帮拴', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660312, 7700234, 'W1041', '2025-09-26', '厨房油重，客户爱做湘菜', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660313, 7700165, 'W1024', '2025-07-28', '奶奶走路不稳，差点摔，已告诉她女儿13295323665', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660314, 7700183, 'W1016', '2025-12-18', '密码锁换了，新密码问唐可馨', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660315, 7700141, 'W1061', '2025-10-12', '客人嫌慢，说要投诉，后来给了瓶水', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660316, 7700234, 'W1074', '2025-09-26', '叔叔今天血压160，没肯吃药', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660317, 7700144, 'W1033', '2025-10-17', '客户说下月搬到女儿家住', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660318, 7700138, 'W1020', '2025-05-12', '宝宝夜醒7次，喂奶90ml，大便正常', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660319, 7700231, 'W1006', '2025-10-31', '夫妻吵架，我先走了，余下一小时改天补', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660320, 7700201, 'W1007', '2025-11-06', '家里贵重手表放台面，已拍照提醒客户收好', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660321, 7700216, 'W1048', '2025-12-05', '女主人产后情绪差，一直在哭，我陪聊了会儿', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660322, 7700225, 'W1078', '2025-07-11', '密码锁换了，新密码问郑永刚', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660323, 7700174, 'W1017', '2025-06-26', '客人嫌慢，说要投诉，后来给了瓶水', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660324, 7700138, 'W1018', '2025-05-12', '家里有两个孩子，大的上小学，很乖', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660325, 7700147, 'W1069', '2026-02-23', '主卧有很多药，客人应该身体不好', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660326, 7700228, 'W1055', '2025-12-12', '停车要报业主京AD02479', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660327, 7700159, 'W1019', '2026-01-05', '她家信教，星期天不要上门', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660328, 7700144, 'W1029', '2025-10-17', '', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660329, 7700150, 'W1073', '2025-05-25', '', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660330, 7700198, 'W1087', '2025-11-10', '客户在家办公开会，要求静音', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660331, 7700132, 'W1034', '2025-08-02', '家里贵重手表放台面，已拍照提醒客户收好', TRUE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660332, 7700177, 'W1018', '2025-12-19', '叔叔今天血压160，没肯吃药', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660333, 7700186, 'W1053', '2025-11-08', '客户人好，下次还约我，加了微信', FALSE);
INSERT INTO svc_worker_note (note_id, order_id, worker_code, visit_date, content, need_followup) VALUES (660334, 7700141, 'W1062', '2025-10-12', '女主人产后情绪差，一直在哭，我陪聊了会儿', FALSE);
CREATE TABLE after_sale_ticket (
  ticket_id BIGINT PRIMARY KEY,
  order_id BIGINT,
  issue_type VARCHAR(12),
  description VARCHAR(250),
  refund_amt DECIMAL(12,2),
  refund_account VARCHAR(60),
  call_rec_url VARCHAR(120),
  closed_at TIMESTAMP
);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18001, 7700204, 'quality', '唐女士反映柜门刮花，客户情绪激动，先生也打电话来骂', 0.00, NULL, 's3://jz-callcenter/rec/2026/01/18/out_7d97f408.mp3', '2026-01-22 06:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18003, 7700192, 'lost_item', '客户上夜班，投诉师傅早上8点敲门', 0.00, NULL, NULL, '2025-08-05 14:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18005, 7700165, 'damage', '老人说阿姨态度不好，女儿要求换人', 680.00, '18257891892@139.com', NULL, NULL);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18007, 7700159, 'attitude', '扫地机被弄坏，客户发朋友圈曝光', 50.00, NULL, NULL, '2026-01-11 17:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18009, 7700207, 'quality', '邓先生说从未下单，是前妻用他手机号下的', 219.00, 'sunkex.81@gmail.com', NULL, '2026-01-23 04:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18011, 7700222, 'refund', '月嫂提前离岗，宝妈高烧没人照顾', 50.00, 'wechat:wxid_lw2ibkcrwieq22', NULL, '2025-09-01 20:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18013, 7700177, 'late', '空调清洗后漏水，楼下贾铁柱家也被淹，电话16686106514', 219.00, '6217314561041653333 王若曦', 's3://jz-callcenter/rec/2025/12/22/out_6cdb239d.mp3', '2025-12-24 22:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18015, 7700195, 'damage', '油烟机异响，客户是租户，要房东同意才能修', 119.00, '13909305635', 's3://jz-callcenter/rec/2025/11/09/out_389baf9a.mp3', NULL);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18017, 7700210, 'damage', '客户怀疑丢了现金800，已报警，家有监控', 0.00, NULL, NULL, '2025-10-26 21:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18019, 7700186, 'refund', '客户要求退卡，因为全家要去加拿大', 0.00, NULL, 's3://jz-callcenter/rec/2025/11/09/in_666ec028.mp3', '2025-11-12 16:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18021, 7700126, 'lost_item', '客户对清洁剂过敏起疹，去皮肤科花了360元', 50.00, 'alipay:15594005039', NULL, '2025-09-17 09:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18023, 7700228, 'damage', '客户称阿姨迟到90分钟，耽误她去医院产检', 0.00, NULL, NULL, '2025-12-19 11:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18025, 7700213, 'attitude', '马女士反映柜门刮花，客户情绪激动，先生也打电话来骂', 680.00, NULL, 's3://jz-callcenter/rec/2025/11/04/out_b62fac48.mp3', '2025-11-06 16:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18027, 7700135, 'late', '客户对清洁剂过敏起疹，去皮肤科花了260元', 0.00, NULL, NULL, '2025-11-14 21:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18029, 7700216, 'late', '空调清洗后漏水，楼下付月娥家也被淹，电话13786866013', 0.00, NULL, 's3://jz-callcenter/rec/2025/12/10/out_f68de24b.mp3', '2025-12-13 05:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18031, 7700237, 'attitude', '客户称阿姨迟到80分钟，耽误她去医院产检', 50.00, '6217319315040654496 董雪梅', NULL, NULL);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18033, 7700150, 'refund', '月嫂提前离岗，宝妈高烧没人照顾', 219.00, NULL, 's3://jz-callcenter/rec/2025/05/28/out_5f1b38a8.mp3', NULL);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18035, 7700237, 'quality', '潘先生说从未下单，是前妻用他手机号下的', 0.00, NULL, NULL, '2025-12-17 21:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18037, 7700156, 'refund', '油烟机异响，客户是租户，要房东同意才能修', 59.50, '18741127589', 's3://jz-callcenter/rec/2025/09/25/in_437715a1.mp3', '2025-09-28 19:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18039, 7700204, 'attitude', '客户怀疑丢了现金800，已报警，家有监控', 0.00, NULL, 's3://jz-callcenter/rec/2026/01/18/out_d33eb840.mp3', '2026-01-22 04:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18041, 7700135, 'lost_item', '老人说阿姨态度不好，女儿要求换人', 0.00, NULL, NULL, '2025-11-19 18:00:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18043, 7700201, 'attitude', '扫地机被弄坏，客户发朋友圈曝光', 0.00, NULL, 's3://jz-callcenter/rec/2025/11/11/out_68816674.mp3', NULL);
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18045, 7700165, 'late', '客户上夜班，投诉师傅早上8点敲门', 0.00, NULL, 's3://jz-callcenter/rec/2025/07/28/in_47d5a36e.mp3', '2025-07-29 15:30:00');
INSERT INTO after_sale_ticket (ticket_id, order_id, issue_type, description, refund_amt, refund_account, call_rec_url, closed_at) VALUES (18047, 7700126, 'late', '客户要求退卡，因为全家要去加拿大', 99.00, NULL, 's3://jz-callcenter/rec/2025/09/12/out_e70ef1f2.mp3', '2025-09-14 17:30:00');
CREATE TABLE svc_item (
  item_code VARCHAR(10) PRIMARY KEY,
  item_name VARCHAR(40),
  unit_price DECIMAL(12,2),
  item_desc VARCHAR(120)
);
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('CLN-02', '日常保洁2小时', 119.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('CLN-04', '日常保洁4小时', 219.00, '自带工具耗材，不含高空作业');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('DCL-80', '深度保洁80平', 680.00, '不含配件费用');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('WIN-01', '擦玻璃', 15.00, '含一次质保返工，7天内有效');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('AC-HG', '空调挂机清洗', 99.00, '服务人员均持健康证上岗');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('AC-LG', '空调柜机清洗', 139.00, NULL);
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('HOOD', '油烟机拆洗', 199.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('WASH', '洗衣机清洗', 129.00, '不含配件费用');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('MITE', '除螨床垫', 150.00, '不含配件费用');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('NAN-30', '月嫂26天', 13800.00, '自带工具耗材，不含高空作业');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('ELD-M', '住家养老护理/月', 6800.00, '自带工具耗材，不含高空作业');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('BABY-M', '育儿嫂/月', 7600.00, '按平米计价，最低消费150');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('COOK-1', '上门做饭一餐', 128.00, '按平米计价，最低消费150');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('LOCK', '开锁换锁', 180.00, '含一次质保返工，7天内有效');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('PIPE', '管道疏通', 120.00, '仅限主城区，郊区加收路费30');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('MOVE-S', '小型搬家', 399.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('WAX', '地板打蜡', 12.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('PET-F', '上门喂猫', 49.00, '按平米计价，最低消费150');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('STOR', '收纳整理4小时', 598.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('RFG', '冰箱清洗', 119.00, '需提前24小时预约');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('NEW-B', '新房开荒', 7.00, '服务人员均持健康证上岗');
INSERT INTO svc_item (item_code, item_name, unit_price, item_desc) VALUES ('CURT', '窗帘拆洗', 18.00, '按平米计价，最低消费150');
